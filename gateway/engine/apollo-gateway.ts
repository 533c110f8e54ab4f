// A module of its own, to be imported when it is wanted: a bundle gives a CommonJS package that is imported dynamically no
// names, and one that a module imports all of them.
export { ApolloGateway } from '@apollo/gateway';
