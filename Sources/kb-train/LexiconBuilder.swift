import KBLanguage
import KBText

/// Compiles the fact lists to the image that `NameLexicon` searches.
struct LexiconBuilder {
  let folder: DataFolder
  private var entries: [UInt64: NameLexicon.Entry] = [:]
  private var codes: [String: SIMD2<UInt8>] = [:]

  init(folder: DataFolder) { self.folder = folder }

  func model() throws -> ModelImage {
    var builder = self
    try builder.addCountries()
    try builder.addTowns()
    try builder.addPeople()
    builder.addWords()
    return builder.image()
  }

  private func image() -> ModelImage {
    var image = ModelImage(classes: NameLexicon.entryBytes)
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let traits = entry.traits.rawValue
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: traits >> (8 * UInt32($0))) }
      image.append(key, bytes + [entry.country.x, entry.country.y, 0, 0])
    }
    return image
  }

  private mutating func add(_ name: String, _ traits: WordTraits, _ country: SIMD2<UInt8> = .zero) {
    let keys = NameLexicon.keys(of: name)
    for (i, key) in keys.enumerated() {
      var entry = entries[key] ?? NameLexicon.Entry(traits: [], country: .zero)
      if i == keys.count - 1 {
        entry.traits.formUnion(traits)
        if entry.country == .zero { entry.country = country }
      } else {
        entry.traits.insert(.continues)
      }
      entries[key] = entry
    }
  }

  private func rows(_ name: String, separator: Character = "\t") throws -> ArraySlice<[String]> {
    try folder.lines("names/facts/" + name)
      .filter { !$0.isEmpty }
      .map { $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init) }
      .dropFirst()
  }

  private mutating func addCountries() throws {
    for row in try rows("iso3166-1.tsv") where row.count >= 6 {
      let code = SIMD2(Array(row[0].utf8)[0], Array(row[0].utf8)[1])
      for name in row[3...5] where !name.isEmpty {
        codes[name] = code
        add(name, .country, code)
        // "Iran, Islamic Republic of"
        if let comma = name.firstIndex(of: ",") { add(String(name[..<comma]), .country, code) }
      }
    }
    for row in try rows("iso3166-3.tsv") where row.count > 3 { add(row[3], .country) }
    for row in try rows("cldr-territories.tsv") where row.count >= 2 && row[0].utf8.count == 2 {
      let code = SIMD2(Array(row[0].utf8)[0], Array(row[0].utf8)[1])
      if codes[row[1]] == nil { codes[row[1]] = code }
      add(row[1], .country, code)
    }
    for row in try rows("cldr-territories.tsv") where row.count >= 2 && row[0].utf8.count == 3 {
      add(row[1], .region)
    }
    for row in try rows("factbook-demonyms.tsv") where row.count >= 7 {
      let code = codes[row[1]] ?? .zero
      if row[0].utf8.count == 2 { add(row[1], .country, code) }
      addDemonyms(row[4] + ", " + row[5], code)
      if let capital = row[3].split(whereSeparator: { "(;,".contains($0) }).first {
        add(capital.trimmingSpaces, [.town, .capital], code)
      }
    }
  }

  /// Demonyms as the Factbook writes them: `Afghan(s)`, `Dutchman(men), Dutchwoman(women)`, `Lao or Laotian`.
  private mutating func addDemonyms(_ text: String, _ code: SIMD2<UInt8>) {
    let parts = text.replacing(" or ", with: ",").split(whereSeparator: { ",;/".contains($0) })
    for part in parts {
      let singular = part.split(separator: "(")[0].trimmingSpaces
      guard let first = singular.utf8.first, first.isASCIIUpper else { continue }
      add(singular, .demonym, code)
      if part.contains("(s)") { add(singular + "s", .demonym, code) }
      if part.contains("(es)") { add(singular + "es", .demonym, code) }
    }
  }

  private mutating func addTowns() throws {
    for row in try rows("geonames-cities15000.csv.gz", separator: ",") where row.count == 4 {
      let code = codes[row[1]] ?? .zero
      add(row[0], .town, code)
      if !row[2].isEmpty { add(row[2], .region, code) }
    }
    for row in try rows("cldr-subdivisions.tsv.gz") where row.count >= 2 {
      let letters = Array(row[0].uppercased().utf8)
      guard letters.count > 2 else { continue }
      add(row[1], .region, SIMD2(letters[0], letters[1]))
    }
  }

  private mutating func addPeople() throws {
    for row in try rows("census1990-given-male.tsv") { add(row[0], .maleName) }
    for row in try rows("census1990-given-female.tsv") { add(row[0], .femaleName) }
    for row in try rows("census1990-surnames.tsv.gz") where row.count == 4 {
      let isCommon = (Double(row[1]) ?? 0) >= 0.005
      add(row[0], isCommon ? [.surname, .commonSurname] : .surname)
    }
  }

  private mutating func addWords() {
    let classes: [String: WordTraits] = [
      "country": .country, "demonym": .demonym, "region": .region, "title": .title,
      "organization": .organizationWord, "place": .placeWord, "month": .month, "weekday": .weekday,
      "outlet": .outlet,
    ]
    for row in DataList.rows("name-words") where row.count == 2 {
      if let traits = classes[row[1]] { add(row[0], traits) }
    }
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
