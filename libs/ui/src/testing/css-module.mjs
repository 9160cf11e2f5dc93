/** Class names as themselves, where there is no stylesheet. */
export default new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : name) });
