export * from './saved-view.entity.js';
export * from './search.module.js';
export * from './search.service.js';
export * from './views.service.js';
