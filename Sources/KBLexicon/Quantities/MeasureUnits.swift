public import KBText

/// The units of `units.tsv`, by code and by the words that text has for them.
public final class MeasureUnits: Sendable {
  public static let shared = MeasureUnits()

  private let units: [MeasureUnit]

  private let places: [String: Int]
  private let words: PhraseIndex
  private let symbols: PhraseIndex
  /// What each entry of the two tables means.
  private let wordMeanings: [Meaning]
  private let symbolMeanings: [Meaning]

  /// Words for a unit, or for a multiple of it (`decade`: 10 years).
  public struct Meaning: Sendable {
    public let unit: MeasureUnit
    public let multiple: Double
  }

  /// The unit of each dimension that its factors count.
  static let baseCodes: [MeasureUnit.Dimension: String] = [
    .duration: "s", .length: "m", .mass: "g", .volume: "L", .area: "m2", .speed: "m/s",
    .energy: "J",
    .power: "W", .information: "By", .temperature: "K", .frequency: "Hz", .pressure: "Pa",
  ]

  /// The code of a unit by its code, word or symbol: `acres` and `[acr_us]`; nil where there is none.
  public func code(named name: String) -> String? {
    if places[name] != nil { return name }
    let document = Document(name)
    guard let match = longestMatch(at: 0, before: document.tokens.count, in: document),
      match.end == document.tokens.count, match.meaning.multiple == 1
    else { return nil }
    return match.meaning.unit.code
  }

  /// Units with the dimension of `code`, itself among them, in the list's order; none for a code that is unknown.
  public func comparable(with code: String) -> [MeasureUnit] {
    guard let dimension = self[code]?.dimension, dimension != .percent else { return [] }
    return units.filter { $0.dimension == dimension }
  }

  private init() {
    var (units, places): ([MeasureUnit], [String: Int]) = ([], [:])
    var (words, wordMeanings): ([String], [Meaning]) = ([], [])
    var (symbols, symbolMeanings): ([String], [Meaning]) = ([], [])
    for row in DataList.rows("units") where row.count >= 6 {
      guard let dimension = MeasureUnit.Dimension(rawValue: row[1]), let factor = Double(row[2]),
        let offset = Double(row[3])
      else { continue }
      let marks = row[4].split(separator: " ").map(String.init)
      let names = row[5].split(separator: "|").map(String.init)
      let unit = MeasureUnit(
        code: row[0], dimension: dimension, factor: factor, offset: offset,
        symbol: marks.first { $0 == row[0] } ?? marks.first { $0.utf8.contains { $0 >= 0x80 } }
          ?? marks.first,
        singular: names.first ?? row[0], plural: names.count > 1 ? names[1] : names.first ?? row[0])
      places[unit.code] = units.count
      units.append(unit)
      for symbol in marks {
        symbols.append(symbol)
        symbolMeanings.append(Meaning(unit: unit, multiple: 1))
      }
      for word in names {
        words.append(word)
        wordMeanings.append(Meaning(unit: unit, multiple: 1))
      }
    }
    for row in DataList.rows("unit-aliases") where row.count >= 3 {
      guard let place = places[row[1]], let multiple = Double(row[2]) else { continue }
      words.append(row[0])
      wordMeanings.append(Meaning(unit: units[place], multiple: multiple))
    }
    (self.units, self.places) = (units, places)
    (self.words, self.wordMeanings) = (PhraseIndex(words), wordMeanings)
    (self.symbols, self.symbolMeanings) = (PhraseIndex(symbols, foldsCase: false), symbolMeanings)
  }

  /// The unit with a UCUM code.
  public subscript(code: String) -> MeasureUnit? { places[code].map { units[$0] } }

  /// The longest unit in words or symbols that begins at the token `start` and ends before `end`.
  public func longestMatch(
    at start: Int, before end: Int, in document: Document
  ) -> (meaning: Meaning, end: Int)? {
    if let match = words.longestMatch(at: start, before: end, in: document) {
      return (wordMeanings[match.index], match.end)
    }
    guard let match = symbols.longestMatch(at: start, before: end, in: document) else { return nil }
    return (symbolMeanings[match.index], match.end)
  }

  /// The unit whose symbol or word covers `range`, as behind the digits of `75ml`.
  public func unit(gluedAt range: TextRange, in utf8: [UInt8]) -> Meaning? {
    if let index = symbols.index(of: range, in: utf8.span) { return symbolMeanings[index] }
    return words.index(of: range, in: utf8.span).map { wordMeanings[$0] }
  }
}
