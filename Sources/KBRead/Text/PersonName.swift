import KBText

/// Tells whether words can be a person's name, and writes it as in running text.
enum PersonName {
  /// The name without titles, capitals turned to `Joel Abernethy-Pike`; nil where the words are no name of two to five words.
  static func normalized(_ text: some StringProtocol) -> String? {
    let words = Substring(text).split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard (2...5).contains(words.count) else { return nil }
    let list = BylineWords.shared
    var capitalized = 0
    guard !isPhrase(words) else { return nil }
    for (index, word) in words.enumerated() {
      let lower = word.lowercased()
      if list.particles.contains(lower), index > 0 || words.count > 2 { continue }
      guard isNameWord(word), !list.stoppers.contains(trimmed(lower)),
        !list.roles.contains(trimmed(lower)),
        MonthNames.month(lower) == nil || index == 0 || word.utf8.count > 3
      else { return nil }
      capitalized += 1
    }
    guard capitalized >= 2, !OutletNames.isTradeWord(words[words.count - 1]),
      NewsAgencies.name(of: text) == nil
    else { return nil }
    let isAllCapitals = words.allSatisfy { word in
      !word.unicodeScalars.contains { $0.properties.isLowercase }
    }
    return words.map { isAllCapitals ? inRunningText($0) : String($0) }.joined(separator: " ")
  }

  /// Small words before the first and between later ones: `der Küste zur Stadt`; `van der Berg` has them before the first only.
  private static func isPhrase(_ words: [Substring]) -> Bool {
    guard words.first?.first?.isLowercase == true else { return false }
    return words.drop { $0.first?.isLowercase == true }.contains { $0.first?.isLowercase == true }
  }

  private static func trimmed(_ word: String) -> String {
    String(word.drop { $0 == "." }.prefix { $0 != "." })
  }

  /// A capital, then letters, hyphens, apostrophes and stops: `Jean-Luc`, `O'Brien`, `J.`.
  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first,
      first.properties.isUppercase || first.properties.isTitlecaseless
    else { return false }
    return word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ["-", "'", "’", "ʼ", ".", "‑"].contains(scalar)
    }
  }

  /// `ABERNETHY-PIKE` as `Abernethy-Pike`, `O'NEILL` as `O'Neill`, `J.K.` as it is.
  private static func inRunningText(_ word: Substring) -> String {
    if BylineWords.shared.particles.contains(word.lowercased()) { return word.lowercased() }
    var result = ""
    var startsPart = true
    for character in word {
      result += startsPart ? String(character) : character.lowercased()
      startsPart = !character.isLetter
    }
    return result
  }
}

extension Unicode.Scalar.Properties {
  /// A letter of a script without capitals.
  fileprivate var isTitlecaseless: Bool { isAlphabetic && !isCased }
}
