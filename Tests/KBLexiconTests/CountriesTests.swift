import KBText
import TestSupport
import Testing

@testable import KBLexicon

@Suite struct `Countries in a text` {
  @Test(arguments: Corpus.rows("countries"))
  func `each wording is found with its country`(row: [String]) {
    let document = Document(row[0])
    let found = Countries.shared.matches(in: document).map { match in
      let range = TextRange(
        start: document.tokens[match.tokens.lowerBound].range.start,
        end: document.tokens[match.tokens.upperBound - 1].range.end)
      let country = Countries.shared.country(of: match)
      return "\(document.text(range)) = \(country?.alpha3 ?? country?.name ?? "-") \(match.form)"
    }
    #expect(found.joined(separator: ", ") == row[1])
  }

  @Test(arguments: [
    ("Georgia", CountryMatch.Ambiguity.place), ("Jordan", .person), ("Turkey", .word),
    ("Congo", .country), ("Washington", .person), ("Brussels", .organization),
  ])
  func `a word that is also something else says so`(name: String, reading: CountryMatch.Ambiguity) {
    #expect(Countries.shared.lookUp(name)?.ambiguity.contains(reading) == true)
  }

  @Test(arguments: ["Russia", "Azerbaijan", "Kremlin", "Nigeria"])
  func `a clear name is not ambiguous`(name: String) {
    #expect(Countries.shared.lookUp(name)?.ambiguity.isEmpty == true)
  }
}

@Suite struct `Facts about countries` {
  let countries = Countries.shared

  @Test func `codes lead to names, adjectives, people and capitals`() {
    #expect(countries.name(of: "RUS") == "Russia")
    #expect(countries.alpha2(of: "AZE") == "AZ")
    #expect(countries["DK"]?.alpha3 == "DNK")
    #expect(countries.adjective(of: "GBR") == "British")
    #expect(countries.demonym(of: "DNK") == "Dane")
    #expect(countries.capital(of: "BOL") == "La Paz")
    #expect(countries["XYZ"] == nil)
  }

  @Test func `a state that is gone has an end and successors`() {
    #expect(countries.until(of: "SUN") == "1991-12-26")
    #expect(countries["SUN"]?.successors.first == "RUS")
    #expect(countries.until(of: "RUS") == nil)
  }

  @Test func `codes are unique and well formed`() {
    let codes = countries.all.compactMap(\.alpha3)
    #expect(Set(codes).count == codes.count)
    #expect(
      codes.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) } })
    #expect(countries.all.filter { $0.until == nil }.count == 250)
  }

  @Test func `successors and nations name countries that exist`() {
    for country in countries.all {
      for code in country.successors { #expect(countries[code] != nil) }
    }
    for nation in countries.nations {
      if let code = nation.country { #expect(countries[code] != nil) }
    }
  }

  @Test func `random bytes are survived`() {
    var seed: UInt64 = 7
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: seed >> 40))
      }
      let document = Document(String(decoding: bytes, as: UTF8.self))
      for match in countries.matches(in: document) {
        #expect(match.tokens.upperBound <= document.tokens.count)
      }
    }
  }
}
