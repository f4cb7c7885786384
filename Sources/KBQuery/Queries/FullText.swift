/// Builds FTS5 queries from what a person typed.
public enum FullText {
  /// An FTS5 query that wants every word of `words`; never a syntax error.
  ///
  /// Words between `"` must stand together, and `sanction*` finds every word that begins so; all other signs are
  /// text. Nil for no words at all.
  public static func query(_ words: String) -> String? {
    var terms: [String] = []
    for (i, piece) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if i % 2 == 1 {
        terms.append(term(piece))
      } else {
        terms += piece.split(whereSeparator: \.isWhitespace).map(term)
      }
    }
    guard words.contains(where: { !$0.isWhitespace }) else { return nil }
    let wanted = terms.filter { !$0.isEmpty }
    return wanted.isEmpty ? "\"\"" : wanted.joined(separator: " ")
  }

  /// One quoted term with its `*`; empty where `piece` holds no letter and no digit.
  private static func term(_ piece: Substring) -> String {
    let text = piece.unicodeScalars.filter { $0 != "\"" && $0.value != 0 }
    guard text.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      return ""
    }
    return "\"\(String.UnicodeScalarView(text))\"" + (piece.hasSuffix("*") ? "*" : "")
  }
}
