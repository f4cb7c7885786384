import KBText

/// Tells the language of a text by its script and its commonest words: `lists/language-words.tsv`.
public enum LanguageIdentifier {
  /// Bytes that are looked at.
  private static let sampleBytes = 6000
  /// Fewer known words than this tell nothing.
  private static let fewestWords = 3
  /// Bytes of the longest word that is looked up.
  private static let longestWord = 10

  private static let languages: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for row in DataList.rows("language-words") where row.count >= 2 {
      for word in Set(row[1].split(separator: " ")) {
        languages[String(word), default: []].append(row[0])
      }
    }
    return languages
  }()

  /// The BCP 47 tag of the language of `text`; nil where it is too short or of no known language.
  public static func language(of text: String) -> String? {
    let sample = String(decoding: text.utf8.prefix(sampleBytes), as: UTF8.self)
    let scripts = ScriptCounts(sample)
    if scripts.latin >= scripts.other { return byWords(sample) }
    return scripts.language
  }

  /// The language whose commonest words occur most, counts being broken by the tag so that the answer is the same each time.
  ///
  /// English is what a text is read as anyway. Another language has to show itself: by several different words of more than a letter, by a
  /// good share of all words, and by clearly more than English, which shares many short words with others.
  private static func byWords(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    var different: [String: Set<String>] = [:]
    var total = 0
    for word in text.utf8.split(whereSeparator: {
      $0 < 0x80 && !$0.isASCIILetter && $0 != UInt8(ascii: "'")
    }) {
      total += 1
      guard word.count <= longestWord else { continue }
      let word = Substring(word).lowercased()
      for language in languages[word] ?? [] {
        counts[language, default: 0] += 1
        if word.utf8.count > 1 { different[language, default: []].insert(word) }
      }
    }
    let english = counts["en"] ?? 0
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= fewestWords
    else { return nil }
    let isShown =
      (different[best.key]?.count ?? 0) >= fewestWords && best.value * 6 >= total
      && best.value * 2 > english * 3
    if best.key == "en" || isShown { return best.key }
    return english >= fewestWords ? "en" : nil
  }
}
