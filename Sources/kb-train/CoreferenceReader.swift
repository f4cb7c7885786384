import KBText

/// A text and which of its spans mean the same.
struct CoreferenceDocument {
  var id = ""
  var text = ""
  /// Ranges in bytes of the mentions of each entity.
  var chains: [[TextRange]] = []
}

/// Reads the texts and the `Entity=` annotations of a CoNLL-U file; paragraphs are lines.
struct CoreferenceReader {
  static func documents(_ lines: [String]) -> [CoreferenceDocument] {
    var reader = CoreferenceReader()
    for line in lines { reader.read(line) }
    reader.endDocument()
    return reader.documents
  }

  private var documents: [CoreferenceDocument] = []
  private var id = ""
  private var text = ""
  private var chains: [String: [TextRange]] = [:]
  private var open: [(id: String, start: Int)] = []
  private var separator = ""
  /// The last number of a multiword range, whose tokens share one form.
  private var rangeEnd = 0

  private mutating func read(_ line: String) {
    if line.hasPrefix("# newdoc") {
      endDocument()
      id = line.split(separator: " ").last.map(String.init) ?? ""
    } else if line.hasPrefix("# newpar") {
      separator = "\n"
    } else if line.isEmpty {
      if separator.isEmpty { separator = " " }
      rangeEnd = 0
    } else if !line.hasPrefix("#") {
      readToken(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private mutating func readToken(_ columns: [String]) {
    guard columns.count == 10, !columns[0].contains(".") else { return }
    if let dash = columns[0].firstIndex(of: "-") {
      append(columns)
      rangeEnd = Int(columns[0][columns[0].index(after: dash)...]) ?? 0
      return
    }
    if Int(columns[0]) ?? 0 > rangeEnd { append(columns) }
    let end = text.utf8.count
    for part in columns[9].split(separator: "|") where part.hasPrefix("Entity=") {
      readEntities(part.dropFirst(7), start: end - columns[1].utf8.count, end: end)
    }
  }

  private mutating func append(_ columns: [String]) {
    if !text.isEmpty { text += separator }
    text += columns[1]
    separator = columns[9].contains("SpaceAfter=No") ? "" : " "
  }

  /// `(1-person-…` opens, `1)` closes, `(2-…)` does both.
  private mutating func readEntities(_ marks: Substring, start: Int, end: Int) {
    var rest = marks
    while let first = rest.first {
      if first == "(" {
        rest = rest.dropFirst()
        let mark = rest.prefix { $0 != "(" && $0 != ")" }
        rest = rest.dropFirst(mark.count)
        open.append((String(mark.prefix { $0 != "-" }), start))
        if rest.first == ")" { close(nil, end) }
      } else if first == ")" {
        close(nil, end)
      } else {
        let mark = rest.prefix { $0 != "(" && $0 != ")" }
        rest = rest.dropFirst(mark.count)
        close(String(mark.prefix { $0 != "-" }), end)
      }
      if rest.first == ")" { rest = rest.dropFirst() }
    }
  }

  private mutating func close(_ id: String?, _ end: Int) {
    guard let index = open.lastIndex(where: { id == nil || $0.id == id }) else { return }
    let (id, start) = open.remove(at: index)
    chains[id, default: []].append(TextRange(start: start, end: end))
  }

  private mutating func endDocument() {
    if !text.isEmpty {
      documents.append(
        CoreferenceDocument(
          id: id, text: text, chains: chains.sorted { $0.key < $1.key }.map(\.value)))
    }
    (text, chains, open, separator, rangeEnd) = ("", [:], [], "", 0)
  }
}
