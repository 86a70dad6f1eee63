// What every judge answers: see reading.py. `read` takes the text of a file and returns its entries.
const fs = require("node:fs");

function order(one, other) {
  const key = (entry) => [entry.start, entry.uid, entry.summary];
  const [a, b] = [key(one), key(other)];
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

exports.answer = function answer(read) {
  const readings = {};
  for (const name of process.argv.slice(2)) {
    try {
      readings[name] = read(fs.readFileSync(name, "utf8")).sort(order);
    } catch (error) {
      readings[name] = `${error.name}: ${error.message}`;
    }
  }
  process.stdout.write(JSON.stringify(readings));
};
