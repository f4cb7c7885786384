import KBLanguage
import KBText

/// A document of a treebank, cut as the treebank cuts it.
struct TreebankDocument {
  /// `ewt`, `gum`.
  var treebank: String
  /// As the treebank calls it.
  var id: String
  var document: Document
  /// As UD's XPOS; nil where the treebank gives none that we know.
  var tags: [PartOfSpeech?]
  /// Indices of tokens, -1 for roots.
  var heads: [Int32]
  var relations: [Relation]
  var lemmas: [String]
}

/// Reads CoNLL-U.
struct TreebankReader {
  /// Documents of the file's lines, in order; multiword ranges and empty nodes are left out.
  static func documents(_ lines: [String], of treebank: String) -> [TreebankDocument] {
    var reader = TreebankReader(treebank: treebank)
    for line in lines { reader.read(line) }
    reader.endDocument()
    return reader.documents
  }

  private let treebank: String
  private var documents: [TreebankDocument] = []
  private var id = ""
  private var builder = DocumentBuilder()
  private var tags: [PartOfSpeech?] = []
  private var heads: [Int32] = []
  private var relations: [Relation] = []
  private var lemmas: [String] = []
  private var first = 0
  /// The last number of a multiword range and whether a space follows that.
  private var range: (end: Int, spaceAfter: Bool)?

  private init(treebank: String) { self.treebank = treebank }

  private mutating func read(_ line: String) {
    if line.isEmpty {
      builder.endSentence()
      first = tags.count
      range = nil
    } else if line.hasPrefix("# newdoc") {
      endDocument()
      id = line
    } else if !line.hasPrefix("#") {
      readToken(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private mutating func readToken(_ columns: [String]) {
    guard columns.count == 10 else { return }
    let spaceAfter = !columns[9].contains("SpaceAfter=No")
    if let dash = columns[0].firstIndex(of: "-") {
      range = (Int(columns[0][columns[0].index(after: dash)...]) ?? 0, spaceAfter)
      return
    }
    guard let number = Int(columns[0]) else { return }
    var followed = spaceAfter
    if let range, number <= range.end { followed = number == range.end && range.spaceAfter }
    builder.append(columns[1], spaceAfter: followed)
    let head = Int(columns[6]) ?? 0
    tags.append(PartOfSpeech(columns[4]))
    heads.append(head == 0 ? -1 : Int32(first + head - 1))
    relations.append(Relation(columns[7]) ?? .dep)
    lemmas.append(columns[2])
  }

  private mutating func endDocument() {
    if !tags.isEmpty {
      documents.append(
        TreebankDocument(
          treebank: treebank, id: id, document: builder.document(), tags: tags, heads: heads,
          relations: relations, lemmas: lemmas))
    }
    builder = DocumentBuilder()
    (tags, heads, relations, lemmas, first) = ([], [], [], [], 0)
  }
}
