import type { Language } from '#libs/regulation';

/** What stands first in an archive: how to check it by hand, in an empty folder, with what any computer has. */
export const README: Record<Language, string> = {
  ru: `АРХИВ МИССИИ

Что здесь лежит

documents/     принятые документы (PDF) и их копии для Word; подписан PDF
published/     файлы с открытой страницы байт в байт, у каждого подпись (.sig), и открытые ключи;
               что и почему отозвано, сказано в manifest.json под documents
content/       текст, который подписывался: SHA-256 этого файла – контрольный код содержания,
               напечатанный внизу каждой страницы
signatures/    кто подписал, когда и какой контрольный код; особые мнения и отсутствие
snapshots/     исходные данные документов; имя файла – их SHA-256, он же напечатан
               в сведениях о документе
rows/          записи, по которым подсчитаны показатели: в строке одна запись; имя файла –
               вид записей и их SHA-256, который стоит и в исходных данных
definitions.json  что означает каждый показатель
forms/         вопросы опросных листов
incidents/     фотографии и бумаги, приложенные к инцидентам: первое число в имени файла – номер
               инцидента; их перечень с SHA-256 – evidence.json. На них могут быть люди: архив
               получает только тот, кому показаны инциденты этой миссии, и каждое такое чтение
               записано в журнал
papers/        реестр исходящих бумаг миссии с контрольными кодами их файлов
log/           журнал миссии; действовавшие обозначены номерами, причины стоят так, как их указали
manifest.json  перечень файлов с размерами и SHA-256 и перечень документов
SHA256SUMS     то же для программы sha256sum

Паспортов, личных документов и самих бумаг, где названы люди, в архиве нет.

Как проверить без этой программы

1. Распакуйте архив в пустую папку и перейдите в неё.
2. Целы ли файлы:
     sha256sum -c SHA256SUMS      # целы ли файлы
3. Тот ли текст подписан: сравните
     sha256sum content/*.json     # контрольный код содержания
   с контрольным кодом на страницах документа и с contentDigest в signatures/.
4. Те ли исходные данные: SHA-256 файла в snapshots/ равен его имени и коду в сведениях
   о документе; в нём под rows стоят SHA-256 файлов из rows/.
5. Верны ли показатели: файл rows/figures-….jsonl – показатели, остальные файлы rows/ –
   записи, по которым они подсчитаны; что считается, сказано в definitions.json. Их можно
   подсчитать в электронной таблице. С исходным текстом программы это делает
     npm run recompute -- АРХИВ
   (архив или распакованная папка); подсчёт написан отдельно от того, который их составил.
6. Подлинны ли опубликованные файлы: в published/ для каждого ФАЙЛА и его КЛЮЧА
   (чей ключ какой, сказано в signed.json)
     sha256sum ФАЙЛ               # контрольный код, как на открытой странице
     openssl pkey -pubin -in key-КЛЮЧ.pem -outform DER | sha256sum   # отпечаток ключа
     openssl pkeyutl -verify -pubin -inkey key-КЛЮЧ.pem -rawin -in ФАЙЛ -sigfile ФАЙЛ.sig

Строки rows/visits: одно посещение; в answers нет вопросов, оставленных без ответа, и нет
ответов словами. Неподтверждённое посещение – только отметка, что оно есть.
Строки rows/teams: один человек без имени и номера – группы, в которых он вёл наблюдение.
`,
  en: `ARCHIVE OF A MISSION

What is in it

documents/     the documents adopted (PDF), and their copies for Word; the PDF is what is signed
published/     the files of the public page byte for byte, each with its signature (.sig), and the
               public keys; what was withdrawn, and why, stands in manifest.json under "documents"
content/       the text that was signed: the SHA-256 of this file is the checksum of the content
               that is printed at the foot of every page
signatures/    who signed, when, and which checksum; dissents and absences
snapshots/     the source data of the documents; the name of a file is its SHA-256, which is
               printed in the document control as well
rows/          the entries from which the figures were counted, one a line; the name of a file is
               the kind of entries and their SHA-256, which stands in the source data as well
definitions.json  what each figure means
forms/         the questions that observers answered
incidents/     photographs and papers that show incidents: the first number in the name of a file
               is that of the incident; evidence.json lists them with their SHA-256. They may show
               people: only those take the archive to whom the incidents of this mission are shown,
               and each such reading is a line of the log
papers/        the register of the mission's papers with the checksums of their files
log/           the log of the mission; whoever acted is a number, reasons stand as they were given
manifest.json  the files with their sizes and SHA-256, and the documents
SHA256SUMS     the same for the program sha256sum

There are no passports, no personal documents and none of the papers that name persons in it.

How to check it without this software

1. Unpack the archive into an empty folder, and go there.
2. Whether the files are whole:
     sha256sum -c SHA256SUMS
3. Whether this text was signed: compare
     sha256sum content/*.json
   with the checksum on the pages of the document, and with contentDigest in signatures/.
4. Whether these are the source data: the SHA-256 of a file in snapshots/ is its name, and the
   checksum in the document control; under "rows" it has the SHA-256 of the files in rows/.
5. Whether the figures are right: rows/figures-….jsonl are the figures, the other files in rows/
   are what they were counted from; what is counted is said in definitions.json. They can be
   counted in a spreadsheet. With the source of this software
     npm run recompute -- ARCHIVE
   does it (the archive, or the folder); that count was written apart from the one that made them.
6. Whether what was published is genuine: in published/, for each FILE and its KEY
   (which is which stands in signed.json)
     sha256sum FILE               # the checksum as it stands on the public page
     openssl pkey -pubin -in key-KEY.pem -outform DER | sha256sum    # the fingerprint of the key
     openssl pkeyutl -verify -pubin -inkey key-KEY.pem -rawin -in FILE -sigfile FILE.sig

A line of rows/visits is a visit; answers has no questions that were left blank, and no answers in
words. Of a visit that nobody confirmed there is a mark that it exists, and no more.
A line of rows/teams is a person without a name or a number: the teams in which they were on duty.
`,
};
