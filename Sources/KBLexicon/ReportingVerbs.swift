import KBText

/// The verbs of `lists/reporting-verbs.tsv`, found by any of their forms.
public struct ReportingVerbs: Sendable {
  /// A verb in one of its forms.
  public struct Reading: Sendable {
    public let verb: ReportingVerb
    public let form: ReportingVerb.Form
  }

  public static let shared = ReportingVerbs()
  private let readings: [String: [Reading]]
  private static let longest = 15

  private init() {
    var readings: [String: [Reading]] = [:]
    for row in DataList.rows("reporting-verbs") where row.count >= 8 {
      let words = row[0].split(separator: " ").map(String.init)
      let verb = ReportingVerb(
        lemma: words[0], particles: Array(words.dropFirst()), stance: row[6],
        frames: ReportingVerb.Frames(names: row[7]))
      for (column, word) in row[1...5].enumerated() {
        guard let form = ReportingVerb.Form(rawValue: column) else { continue }
        readings[word, default: []].append(Reading(verb: verb, form: form))
      }
    }
    self.readings = readings.mapValues {
      $0.enumerated().sorted { a, b in
        let (more, less) = (a.element.verb.particles.count, b.element.verb.particles.count)
        return more != less ? more > less : a.offset < b.offset
      }.map(\.element)
    }
  }

  /// The readings of a word, capitals folded: those with the most fixed words first; none for other words.
  public func readings(of word: borrowing Span<UInt8>) -> [Reading] {
    guard word.count <= Self.longest, word.count > 2 else { return [] }
    var key = ""
    for i in word.indices {
      guard word[i].isASCIILetter else { return [] }
      key.unicodeScalars.append(Unicode.Scalar(word[i].lowercasedASCII))
    }
    return readings[key] ?? []
  }
}
