import ArgumentParser
import Foundation
import KBLanguage
import KBText

/// `kb-train lemmas`: writes the verbs that the treebanks know and the forms whose lemma no rule gives.
struct Lemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the lemmatizer's lists from the treebanks.")

  @Option(help: "The folder that holds names/.")
  var data: String
  @Option(help: "Where the lists are written.")
  var output = "Sources/CData/lists"

  private static let licence =
    "# Source: lemmas of UD_English-EWT and GUM (train), written by `kb-train lemmas`. Licence: CC BY-SA 4.0."

  func run() throws {
    let folder = DataFolder(path: data)
    let documents = try ["ewt", "gum"].flatMap { name in
      TreebankReader.documents(try folder.lines("names/train/\(name).conllu.gz"), of: name)
    }
    var counts: [String: [String: Int]] = [:]
    var verbs: [String: Int] = [:]
    for document in documents {
      for (i, token) in document.document.tokens.enumerated() {
        guard let tag = document.tags[i], let ending = Lemmatizer.Ending(tag) else { continue }
        let form = document.document.text(token).lowercased()
        let lemma = document.lemmas[i].lowercased()
        guard isWord(form), isWord(lemma) else { continue }
        counts["\(form)\t\(ending.rawValue)", default: [:]][lemma, default: 0] += 1
        if tag.name.hasPrefix("VB") { verbs[lemma, default: 0] += 1 }
      }
    }
    let known = verbs.filter { $0.value > 1 && $0.key.utf8.count > 1 }.keys.sorted()
    try write("verbs", ["# Verbs in their dictionary form.", "# Columns: verb"], known)
    let lemmatizer = Lemmatizer.shared
    var rows: [String] = []
    for (key, lemmas) in counts.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: "\t").map(String.init)
      guard let ending = Lemmatizer.Ending(rawValue: parts[1]),
        let best = lemmas.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        best.value > 1 || verbs[best.key, default: 0] > 2,
        lemmatizer.regularLemma(of: parts[0], ending) != best.key
      else { continue }
      rows.append("\(key)\t\(best.key)")
    }
    try write("vocabulary", Self.vocabularyHead, vocabulary(documents, folder))
    try write(
      "lemma-exceptions",
      ["# Forms whose lemma the rules miss.", "# Columns: form · ending · lemma"], rows)
  }

  private static let vocabularyHead = [
    "# Words of English, in byte order, with the names of countries and regions (Unicode CLDR, Unicode-DFS-2016).",
    "# Columns: word in lower case",
  ]

  private func vocabulary(_ documents: [TreebankDocument], _ folder: DataFolder) throws -> [String]
  {
    var words: Set<String> = []
    for document in documents {
      for (i, token) in document.document.tokens.enumerated() {
        words.formUnion([document.document.text(token), document.lemmas[i]])
      }
    }
    for line in try folder.lines("names/facts/cldr-territories.tsv").dropFirst() {
      words.formUnion(line.split { $0 == "\t" || $0 == " " }.map(String.init))
    }
    for row in DataList.rows("name-words") {
      words.formUnion(row[0].split(separator: " ").map(String.init))
    }
    let known = words.map { $0.lowercased() }.filter {
      isWord($0) && !$0.contains("'") && $0.utf8.count > 2
    }
    return Set(known).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "'")
    }
  }

  private func write(_ name: String, _ head: [String], _ rows: [String]) throws {
    let text = (head + [Self.licence] + rows).joined(separator: "\n") + "\n"
    try text.write(
      to: URL(fileURLWithPath: "\(output)/\(name).tsv"), atomically: true, encoding: .utf8)
    print("\(name): \(rows.count)")
  }
}
