import Foundation
import KBLanguage
import KBText

/// The single words of WordNet 3.0 and their inflected forms; its files are those of Debian's `wordnet-base`.
struct WordNet {
  /// The forms of each word, in lower case with digits as `0`.
  private(set) var forms: [String: WordForms] = [:]
  private var bases: [String: WordForms] = [:]
  /// Base forms of verbs whose past is in the list of exceptions: `goed` is no word.
  private var irregularPasts: Set<String> = []
  /// The base forms of inflected nouns and verbs; a word that is a base form itself stands here where an exception has
  /// it too: `found` is more often to find than to found.
  private var nouns: [String: String] = [:]
  private var verbs: [String: String] = [:]
  private let senses: WordSenses

  /// - Parameter folder: holds `data.noun`, `noun.exc` and so on.
  init(folder: String) throws {
    senses = try WordSenses(folder: folder)
    let parts: [(name: String, form: WordForms)] = [
      ("noun", .noun), ("verb", .verb), ("adj", .adjective), ("adv", .adverb),
    ]
    for part in parts {
      for line in try Self.lines("\(folder)/data.\(part.name)") { addBases(line, part.form) }
    }
    forms = bases
    for part in parts {
      for line in try Self.lines("\(folder)/\(part.name).exc") { addException(line, part.form) }
    }
    // In order: the first of two base forms that share an inflected one is kept.
    for (word, base) in bases.sorted(by: { $0.key < $1.key }) { inflect(word, base) }
  }

  /// The image that `WordFormTable` searches.
  func image() -> ModelImage {
    var image = ModelImage(classes: WordFormTable.entryBytes)
    for (word, forms) in forms {
      let key = word.utf8.reduce(FeatureHash.empty) { FeatureHash.append($1, to: $0) }
      let entry = senses.entry(
        forms, noun: nouns[word] ?? word, verb: verbs[word] ?? word, adjective: word)
      image.append(key, (0..<4).map { UInt8(truncatingIfNeeded: entry.rawValue >> (8 * $0)) })
    }
    return image
  }

  static func lines(_ path: String) throws -> [Substring] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }

  /// A synset: `02084071 05 n 03 dog 0 domestic_dog 0 Canis_familiaris 0 …`, the count hexadecimal.
  private mutating func addBases(_ line: Substring, _ form: WordForms) {
    // The licence at the head of the file is indented.
    guard !line.hasPrefix(" ") else { return }
    let columns = line.split(separator: " ")
    guard columns.count > 4, let count = Int(columns[3], radix: 16), columns.count > 4 + 2 * count
    else { return }
    for i in 0..<count {
      // "galore(ip)": where an adjective may stand.
      let word = columns[4 + 2 * i].prefix { $0 != "(" }
      guard !word.contains("_") else { continue }
      let isName = form == .noun && word.first?.isUppercase == true
      bases[Self.key(word), default: []].formUnion(isName ? .name : form)
    }
  }

  private static func key(_ word: Substring) -> String {
    String(
      decoding: word.utf8.map { $0.isASCIIDigit ? UInt8(ascii: "0") : $0.lowercasedASCII },
      as: UTF8.self)
  }

  /// `went go`
  private mutating func addException(_ line: Substring, _ part: WordForms) {
    let words = line.split(separator: " ").map(String.init)
    guard let form = words.first, !form.contains("_") else { return }
    for base in words.dropFirst() where bases[base] != nil {
      if part == .verb, !form.hasSuffix("ing"), !form.hasSuffix("s") { irregularPasts.insert(base) }
      forms[form, default: []].formUnion(Self.inflection(form, part))
      note(base, of: form, part)
    }
  }

  private mutating func note(_ base: String, of form: String, _ part: WordForms) {
    if part == .noun, nouns[form] == nil { nouns[form] = base }
    if part == .verb, verbs[form] == nil { verbs[form] = base }
  }

  private static func inflection(_ form: String, _ part: WordForms) -> WordForms {
    switch part {
    case .noun: .plural
    case .verb: form.hasSuffix("ing") ? .gerund : form.hasSuffix("s") ? .thirdPerson : .past
    default: form.hasSuffix("st") ? .superlative : .comparative
    }
  }

  private mutating func inflect(_ word: String, _ base: WordForms) {
    let stems = Self.stems(word)
    func add(_ form: String, _ what: WordForms, _ part: WordForms) {
      forms[form, default: []].formUnion(what)
      if bases[form]?.contains(part) != true { note(word, of: form, part) }
    }
    if base.contains(.noun) { add(Self.withS(word), .plural, .noun) }
    if base.contains(.verb) {
      add(Self.withS(word), .thirdPerson, .verb)
      for stem in stems {
        add(stem + "ing", .gerund, .verb)
        if !irregularPasts.contains(word) { add(stem + "ed", .past, .verb) }
      }
    }
    // Longer adjectives take "more".
    guard base.contains(.adjective), word.utf8.count < 8 else { return }
    for stem in stems {
      add(stem + "er", .comparative, .adjective)
      add(stem + "est", .superlative, .adjective)
    }
  }

  private static func withS(_ word: String) -> String {
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    return endsInConsonantY(word) ? word.dropLast() + "ies" : word + "s"
  }

  /// What stands before `ing`, `ed`, `er` and `est`; both spellings where a consonant may be doubled.
  private static func stems(_ word: String) -> [String] {
    if word.hasSuffix("e"), !word.hasSuffix("ee") { return [String(word.dropLast())] }
    if endsInConsonantY(word) { return [word, word.dropLast() + "i"] }
    let end = Array(word.utf8.suffix(3))
    guard end.count == 3, !isVowel(end[0]), isVowel(end[1]),
      "bdfgklmnprtvz".utf8.contains(end[2])
    else { return [word] }
    return [word, word + word.suffix(1)]
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    let end = Array(word.utf8.suffix(2))
    return end.count == 2 && end[1] == UInt8(ascii: "y") && !isVowel(end[0])
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
