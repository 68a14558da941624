// Next minifies for the browsers in package.json; a second pass for older ones would only add fallbacks.
export default { plugins: { '@tailwindcss/postcss': { optimize: false } } }
