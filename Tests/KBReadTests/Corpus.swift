import Foundation
import KBModel

/// The folder of example files beside these tests.
let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

/// Names of the example files in a folder of `Corpus`, sorted.
func corpusFiles(_ folder: String) -> [String] {
  let names = try? FileManager.default.contentsOfDirectory(
    atPath: corpus.appending(path: folder).path)
  return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
}

func corpusText(_ path: String) throws -> String {
  try String(contentsOf: corpus.appending(path: path), encoding: .utf8)
}

/// An article as the example files print it: the facts that it has, a line `---`, the text.
func printed(_ article: Article) -> String {
  let facts = [
    ("title", article.title), ("outlet", article.outlet), ("agency", article.agency),
    ("byline", article.byline.isEmpty ? nil : article.byline.joined(separator: "; ")),
    ("dateline", article.dateline),
    ("published", article.published), ("modified", article.modified), ("url", article.url),
  ]
  let lines = facts.compactMap { name, value in value.map { "\(name): \($0)" } }
  return (lines + ["---", article.text]).joined(separator: "\n")
}
