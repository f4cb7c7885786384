import KBText

/// Tells the language of a text by its script and its commonest words: `lists/language-words.tsv`.
public enum LanguageIdentifier {
  /// Bytes that are looked at.
  private static let sampleBytes = 6000
  /// Fewer known words than this tell nothing.
  private static let fewestWords = 3

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

  private static func byWords(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    for word in text.utf8.split(whereSeparator: {
      $0 < 0x80 && !$0.isASCIILetter && $0 != UInt8(ascii: "'")
    })
    where word.count <= 10 {
      for language in languages[Substring(word).lowercased()] ?? [] {
        counts[language, default: 0] += 1
      }
    }
    // Equal counts are broken by the tag, so that the answer is the same every time.
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= fewestWords ? $0.key : nil }
  }
}
