import KBModel
import KBText

/// Finds the acronyms that an article introduces itself and the tagger missed: `the Harbour Safety Board (HSB)`.
struct AcronymReader {
  let words: Words

  /// - Parameter names: in text order.
  /// - Returns: the same with the acronyms, in the brackets and wherever else they stand; in text order.
  func names(with names: [NamedSpan]) -> [NamedSpan] {
    let covered = Set(names.flatMap { Array($0.tokens) })
    let introduced = names.compactMap { acronym(behind: $0, covered) }
    guard !introduced.isEmpty else { return names }
    let acronyms = Set(introduced.map(text))
    let added = words.document.tokens.indices.filter {
      words.isWord($0) && !covered.contains($0) && acronyms.contains(text($0))
    }
    let found = added.map { NamedSpan(tokens: $0..<($0 + 1), type: .organization) }
    return (names + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The word in brackets behind the name, made of the first letters of its words, small ones left out or not.
  private func acronym(behind name: NamedSpan, _ covered: Set<Int>) -> Int? {
    let token = name.tokens.upperBound + 1
    guard name.type == .organization, words.equals(token - 1, "("), words.isWord(token),
      words.equals(token + 1, ")"), !covered.contains(token), words.isAllCapitals(token)
    else { return nil }
    let letters = Array(text(token).utf8)
    let wordsOfName = name.tokens.filter { words.isWord($0) }
    let initials = wordsOfName.filter { words.isCapitalized($0) }.compactMap { text($0).utf8.first }
    return letters.count > 1 && letters == initials ? token : nil
  }

  private func text(_ token: Int) -> String { words.document.text(words.document.tokens[token]) }
}
