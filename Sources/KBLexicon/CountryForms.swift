import KBText

/// One wording of the lists: what it is, and of what.
struct CountryForm: Sendable {
  var form: CountryMatch.Form
  var referent: CountryMatch.Referent
  var ambiguity: CountryMatch.Ambiguity
}

/// Collects every wording of every country; where two share one, the first added keeps it.
struct CountryForms {
  private(set) var table = PhraseTable()
  private(set) var forms: [CountryForm] = []
  private let ambiguities: [String: CountryMatch.Ambiguity]

  init() {
    var ambiguities: [String: CountryMatch.Ambiguity] = [:]
    for row in DataList.rows("country-ambiguities") where row.count == 2 {
      for reading in row[1].forms {
        ambiguities[row[0], default: []].insert(Self.ambiguity(reading))
      }
    }
    self.ambiguities = ambiguities
  }

  /// Names before adjectives before capitals: `Singapore` is the country, `Georgia` no capital of anything.
  mutating func addCountries(byCode: [String: Int]) {
    let current = DataList.rows("countries").filter { $0.count == 9 }
    let former = DataList.rows("countries-former").filter { $0.count == 10 }
    let nations = DataList.rows("nations").filter { $0.count == 5 }
    for (index, row) in current.enumerated() {
      add(row[2], .name, .country(index))
      add(row[3], .name, .country(index))
      add(row[4], .name, .country(index))
    }
    for (index, row) in former.enumerated() {
      add(row[2], .name, .country(current.count + index))
      add(row[3], .name, .country(current.count + index))
    }
    for (index, row) in nations.enumerated() { add(row[0], .name, .nation(index)) }
    for (index, row) in current.enumerated() {
      add(row[5], .adjective, .country(index))
      add(row[6], .person, .country(index))
      add(row[7], .people, .country(index))
    }
    for (index, row) in former.enumerated() {
      add(row[4], .adjective, .country(current.count + index))
      for adjective in row[4].forms {
        add(adjective + "s", .people, .country(current.count + index))
      }
    }
    for (index, row) in nations.enumerated() {
      add(row[1], .adjective, .nation(index))
      add(row[2], .person, .nation(index))
      add(row[3], .people, .nation(index))
    }
    for (index, row) in current.enumerated() { add(row[8], .capital, .country(index)) }
    for row in DataList.rows("metonyms") where row.count == 3 {
      if let index = byCode[row[1]] { add(row[0], .seat, .country(index)) }
    }
  }

  private mutating func add(
    _ cell: String, _ form: CountryMatch.Form, _ referent: CountryMatch.Referent
  ) {
    for words in cell.forms {
      table.insert(words, value: forms.count)
      forms.append(
        CountryForm(form: form, referent: referent, ambiguity: ambiguities[words] ?? []))
    }
  }

  private static func ambiguity(_ reading: String) -> CountryMatch.Ambiguity {
    switch reading {
    case "place": .place
    case "person": .person
    case "word": .word
    case "country": .country
    default: .organization
    }
  }
}
