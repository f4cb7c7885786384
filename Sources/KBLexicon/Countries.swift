import KBText

/// The world's countries, the states that are gone, and nations that are no states: `lists/countries.tsv`,
/// `countries-former.tsv`, `nations.tsv`, `metonyms.tsv` and `country-ambiguities.tsv`.
public struct Countries: Sendable {
  /// Read once, when first used (about 2 ms).
  public static let shared = Countries()

  /// Those that exist, in the order of their alpha-3 codes, then those that are gone.
  public let all: [Country]
  public let nations: [Nation]
  private let byCode: [String: Int]
  let table: PhraseTable
  let forms: [CountryForm]

  private init() {
    all = Self.current() + Self.former()
    nations = Self.nationRows()
    var byCode: [String: Int] = [:]
    for (index, country) in all.enumerated() {
      for code in [country.alpha3, country.alpha2] { if let code { byCode[code] = index } }
    }
    self.byCode = byCode
    var builder = CountryForms()
    builder.addCountries(byCode: byCode)
    (table, forms) = (builder.table, builder.forms)
  }

  /// Index into `all` of an alpha-3 or alpha-2 code, in capitals.
  public func index(of code: String) -> Int? { byCode[code] }

  public subscript(code: String) -> Country? { byCode[code].map { all[$0] } }

  /// The usual English name of an alpha-3 code: `Russia` of `RUS`.
  public func name(of code: String) -> String? { self[code]?.name }

  public func alpha2(of code: String) -> String? { self[code]?.alpha2 }

  /// The usual adjective: `Russian` of `RUS`.
  public func adjective(of code: String) -> String? { self[code]?.adjectives.first }

  /// What one of its people is called: `Dane` of `DNK`.
  public func demonym(of code: String) -> String? { self[code]?.person }

  public func capital(of code: String) -> String? { self[code]?.capital }

  /// ISO 8601 date of the end of a state that is gone.
  public func until(of code: String) -> String? { self[code]?.until }
}

extension Countries {
  private static func current() -> [Country] {
    DataList.rows("countries").compactMap { row in
      guard row.count == 9 else { return nil }
      return Country(
        alpha2: row[0], alpha3: row[1], name: row[2], officialName: row[3].nonEmpty,
        otherNames: row[4].forms, adjectives: row[5].forms, person: row[6].forms.first,
        seats: row[8].forms, until: nil, successors: [])
    }
  }

  private static func former() -> [Country] {
    DataList.rows("countries-former").compactMap { row in
      guard row.count == 10 else { return nil }
      let main = row[8].forms
      return Country(
        alpha2: nil, alpha3: row[1].nonEmpty, name: row[2], officialName: nil,
        otherNames: row[3].forms, adjectives: row[4].forms, person: row[4].forms.first,
        seats: row[9].forms, until: row[6].nonEmpty,
        successors: main + row[7].forms.filter { !main.contains($0) })
    }
  }

  private static func nationRows() -> [Nation] {
    DataList.rows("nations").compactMap { row in
      guard row.count == 5 else { return nil }
      return Nation(
        name: row[0].forms.first, adjectives: row[1].forms, person: row[2].forms.first,
        country: row[4].nonEmpty)
    }
  }
}

extension String {
  /// The forms of a cell, `|` between them.
  var forms: [String] { split(separator: "|").map(String.init) }

  var nonEmpty: String? { isEmpty ? nil : self }
}
