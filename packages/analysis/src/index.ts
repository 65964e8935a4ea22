export * from './ast.ts';
export * from './file.ts';
export * from './knowledge/loggers.ts';
export * from './knowledge/table.ts';
export * from './match/loggers.ts';
export * from './match/origin.ts';
export * from './names.ts';
export * from './project.ts';
