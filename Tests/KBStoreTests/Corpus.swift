/// The lines of a file of `Corpus/`, split at `|`, without comments.
func corpus(_ name: String) -> [[String]] {
  let path = #filePath.replacing("Corpus.swift", with: "Corpus/\(name).txt")
  return (contents(of: path) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    line in
    line.split(separator: "|", omittingEmptySubsequences: false).map {
      var cell = $0
      while cell.first == " " { cell.removeFirst() }
      while cell.last == " " { cell.removeLast() }
      return String(cell)
    }
  }
}
