import KBModel

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
