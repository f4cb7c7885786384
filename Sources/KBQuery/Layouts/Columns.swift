/// Lines of cells whose columns are aligned; the last column is not filled.
enum Columns {
  static func lines(_ rows: [[String]], indent: String = "", gap: Int = 3) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (i, cell) in row.enumerated() {
        if i == widths.count { widths.append(0) }
        widths[i] = max(widths[i], DisplayWidth.of(cell))
      }
    }
    return rows.map { row in
      var line = indent
      for (i, cell) in row.enumerated() {
        line += DisplayWidth.padded(cell, to: widths[i] + gap)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
