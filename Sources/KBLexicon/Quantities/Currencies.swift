public import KBText

/// Currencies by sign, code and word (`currency-signs.tsv`, `currencies.tsv`, `currency-words.tsv`).
public final class Currencies: Sendable {
  public static let shared = Currencies()

  /// Words for an amount of money.
  public struct Meaning: Sendable {
    /// ISO 4217 codes that the words may mean; more than one for `dollars`.
    public let codes: [String]
    /// 0.01 for cents.
    public let multiple: Double
    /// The code where the text does not tell; nil for none.
    public let usual: String?

    public init(codes: [String], multiple: Double, usual: String?) {
      (self.codes, self.multiple, self.usual) = (codes, multiple, usual)
    }
  }

  private let signs: PhraseIndex
  private let signMeanings: [Meaning]
  private let codes: PhraseIndex
  private let codeMeanings: [Meaning]
  private let isPrefix: [Bool]
  private let words: PhraseIndex
  private let wordMeanings: [Meaning]
  private let evidence: PhraseIndex
  private let evidenceCodes: [[String]]

  private init() {
    func meaning(_ code: String) -> Meaning { Meaning(codes: [code], multiple: 1, usual: code) }
    let signRows = DataList.rows("currency-signs").filter { $0.count >= 2 }
    signs = PhraseIndex(signRows.map { $0[0] })
    signMeanings = signRows.map { meaning($0[1]) }
    let codeRows = DataList.rows("currencies").filter { $0.count >= 3 }
    codes = PhraseIndex(codeRows.map { $0[0] }, foldsCase: false)
    codeMeanings = codeRows.map { meaning($0[0]) }
    isPrefix = codeRows.map { $0[1] == "both" }
    let wordRows = DataList.rows("currency-words").filter { $0.count >= 4 }
    words = PhraseIndex(wordRows.map { $0[0] })
    wordMeanings = wordRows.map { row in
      Meaning(
        codes: row[1].split(separator: ",").map(String.init), multiple: Double(row[2]) ?? 1,
        usual: row[3].isEmpty ? nil : row[3])
    }
    var places: [String: Int] = [:]
    var (phrases, speaking): ([String], [[String]]) = ([], [])
    for row in codeRows {
      for phrase in row[2].split(separator: "|").map(String.init) {
        if let place = places[phrase] {
          speaking[place].append(row[0])
        } else {
          places[phrase] = phrases.count
          phrases.append(phrase)
          speaking.append([row[0]])
        }
      }
    }
    evidence = PhraseIndex(phrases)
    evidenceCodes = speaking
  }

  /// A sign or code that stands before its number, from the token `start`: `$`, `US$`, `Rs.`, `EUR`.
  public func prefix(at start: Int, before end: Int, in document: Document) -> (
    meaning: Meaning, end: Int
  )? {
    if let match = signs.longestMatch(at: start, before: end, in: document) {
      return (signMeanings[match.index], match.end)
    }
    guard start < end, let index = codes.index(ofTokens: start..<(start + 1), in: document),
      isPrefix[index]
    else { return nil }
    return (codeMeanings[index], start + 1)
  }

  /// Words, a sign or a code behind a number: `Canadian dollars`, `€`, `EUR`.
  public func suffix(at start: Int, before end: Int, in document: Document) -> (
    meaning: Meaning, end: Int
  )? {
    if let match = words.longestMatch(at: start, before: end, in: document) {
      return (wordMeanings[match.index], match.end)
    }
    if start < end, let index = codes.index(ofTokens: start..<(start + 1), in: document) {
      return (codeMeanings[index], start + 1)
    }
    guard let match = signs.longestMatch(at: start, before: end, in: document) else { return nil }
    return (signMeanings[match.index], match.end)
  }

  /// The currency whose code or word covers `range`, as in `115USD`, `USD115`, `43c`.
  public func currency(gluedAt range: TextRange, in utf8: [UInt8]) -> Meaning? {
    if let index = codes.index(of: range, in: utf8.span) { return codeMeanings[index] }
    if let index = signs.index(of: range, in: utf8.span) { return signMeanings[index] }
    return words.index(of: range, in: utf8.span).map { wordMeanings[$0] }
  }

  /// How often a document names what speaks for each currency: countries, peoples, capitals. O(n).
  public func votes(in document: Document) -> [String: Int] {
    var votes: [String: Int] = [:]
    for token in document.tokens.indices {
      guard
        let match = evidence.longestMatch(at: token, before: document.tokens.count, in: document)
      else { continue }
      for code in evidenceCodes[match.index] { votes[code, default: 0] += 1 }
    }
    return votes
  }

  /// The one of `meaning`'s codes that has most votes; its usual code where none is ahead.
  ///
  /// US dollars are quoted everywhere: one mention of another country does not outweigh them, two do.
  public func code(of meaning: Meaning, votes: [String: Int]) -> String? {
    let counts = meaning.codes.map { votes[$0] ?? 0 }
    guard meaning.codes.count > 1, let most = counts.max(), most > (meaning.usual == "USD" ? 1 : 0),
      counts.count(where: { $0 == most }) == 1
    else { return meaning.usual }
    return counts.firstIndex(of: most).map { meaning.codes[$0] }
  }
}
