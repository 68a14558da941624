export { type Compiler, type CompilerOptions, createCompiler } from './pool'
