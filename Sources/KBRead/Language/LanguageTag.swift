/// Language tags as BCP 47 writes them.
enum LanguageTag {
  /// `en_us` as `en-US`; nil for what is no tag.
  static func normalized(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    let rest = parts.dropFirst().prefix(2).map { part in
      part.utf8.count == 2
        ? part.uppercased() : part.utf8.count == 4 ? part.capitalizedASCII : String(part)
    }
    return ([language.lowercased()] + rest).joined(separator: "-")
  }
}

extension Substring {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
