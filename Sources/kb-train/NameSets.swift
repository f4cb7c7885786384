import Foundation
import KBLanguage
import KBModel
import KBText

/// A document with its names, as `kb` cuts it.
struct NamedDocument {
  /// As its set calls it: equal to a treebank's where they share the document.
  var id: String
  var document: Document
  var labels: [NameLabel]
  /// Index into `NameSets.names`: corpora differ in what they call a name.
  var source: Int
}

/// Reads the sets of names that the model may be trained on.
struct NameSets {
  static let names = ["news", "uner-ewt", "wikigold", "crossner", "re3d", "gum"]
  let folder: DataFolder
  let lexicon: NameLexicon?

  /// - Parameter part: `train` or `dev`.
  func documents(_ name: String, part: String) throws -> [NamedDocument] {
    guard let source = Self.names.firstIndex(of: name) else { return [] }
    if name == "news" { return try news(part, source) }
    return tagged(try folder.lines("names/\(part)/\(name).iob2.gz"), source)
  }

  // MARK: news

  private struct Article: Decodable {
    let id: String
    let text: String
  }
  private struct Gold: Decodable {
    struct Name: Decodable {
      let start: Int
      let end: Int
      let kb: String
    }
    let id: String
    let mentions: [Name]
  }

  private func news(_ part: String, _ source: Int) throws -> [NamedDocument] {
    let decoder = JSONDecoder()
    func rows<Row: Decodable>(_ name: String) throws -> [Row] {
      try folder.lines(name).filter { !$0.isEmpty }.map {
        try decoder.decode(Row.self, from: Data($0.utf8))
      }
    }
    let articles: [Article] = try rows("news/\(part).articles.jsonl")
    let gold: [Gold] = try rows("news/\(part).names.jsonl")
    return zip(articles, gold).map { article, gold in
      let document = Document(article.text)
      let offsets = byteOffsets(document.utf8)
      var labels = [NameLabel](repeating: .outside, count: document.tokens.count)
      for name in gold.mentions {
        guard let type = Mention.NameType(rawValue: name.kb) else { continue }
        let range = TextRange(start: offsets[name.start], end: offsets[name.end])
        Self.set(type, document.tokens(in: range), &labels)
      }
      return NamedDocument(id: article.id, document: document, labels: labels, source: source)
    }
  }

  /// The byte at which each code point begins, and the end.
  private func byteOffsets(_ utf8: [UInt8]) -> [Int] {
    utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
  }

  static func set(_ type: Mention.NameType, _ tokens: Range<Int>, _ labels: inout [NameLabel]) {
    for i in tokens {
      let position: NameLabel.Position =
        if tokens.count == 1 { .only } else if i == tokens.lowerBound {
          .first
        } else if i
          == tokens.upperBound - 1
        { .last } else { .inner }
      labels[i] = NameLabel(type, position)
    }
  }

  // MARK: IOB2

  private func tagged(_ lines: [String], _ source: Int) -> [NamedDocument] {
    var documents: [NamedDocument] = []
    var builder = DocumentBuilder()
    var spans: [(type: String, tokens: Range<Int>)] = []
    var count = 0
    var id = ""
    func end() {
      guard count > 0 else { return }
      let document = builder.document()
      var labels = [NameLabel](repeating: .outside, count: count)
      for span in spans {
        Self.set(nameType(span.type, span.tokens, document), span.tokens, &labels)
      }
      documents.append(
        NamedDocument(id: id, document: document, labels: labels, source: source))
      (builder, spans, count) = (DocumentBuilder(), [], 0)
    }
    for line in lines {
      let columns = line.split(separator: "\t")
      if columns.count == 3 {
        let parts = builder.appendCut(String(columns[0]))
        if columns[2].hasPrefix("B-") {
          spans.append((String(columns[2].dropFirst(2)), count..<(count + parts)))
        } else if columns[2].hasPrefix("I-"), let last = spans.last, last.tokens.upperBound == count
        {
          spans[spans.count - 1].tokens = last.tokens.lowerBound..<(count + parts)
        }
        count += parts
      } else if line.isEmpty {
        builder.endSentence()
      } else if line.hasPrefix("# newdoc") {
        end()
        id = line
      }
    }
    end()
    return documents
  }

  /// The six classes from the four of the open sets, by the lexicon.
  private func nameType(_ name: String, _ tokens: Range<Int>, _ document: Document)
    -> Mention.NameType
  {
    let range = document.tokens[tokens.lowerBound].range.union(
      document.tokens[tokens.upperBound - 1].range)
    let key = NameLexicon.keys(of: document.text(range)).last
    let traits = key.flatMap { lexicon?.entry($0)?.traits } ?? []
    switch name {
    case "PER": return .person
    case "ORG": return .organization
    case "LOC": return traits.contains(.country) ? .country : .place
    default: return traits.contains(.demonym) ? .nationality : .other
    }
  }
}
