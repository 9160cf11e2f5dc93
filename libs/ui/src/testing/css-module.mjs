/** Returns class names unchanged, because tests have no stylesheet. */
export default new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : name) });
