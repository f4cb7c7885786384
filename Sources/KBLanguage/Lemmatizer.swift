public import KBText

/// Dictionary forms of words: `said` to `say`, `countries` to `country`, `met` to `meet`; by rules for regular
/// endings, a list of verbs that says where an `e` was dropped, and lists of what is irregular.
public struct Lemmatizer: Sendable {
  private let exceptions: [String: String]
  private let verbs: Set<String>

  public static let shared = Lemmatizer()

  private init() {
    var exceptions: [String: String] = [:]
    var verbs = Set(DataList.rows("verbs").map { $0[0] })
    for row in DataList.rows("lemma-exceptions") where row.count == 3 {
      exceptions[row[0] + "\t" + row[1]] = row[2]
    }
    // What was compiled by hand wins over the treebanks, which hold slips of the pen.
    for row in DataList.rows("irregular-verbs") where row.count == 3 {
      verbs.insert(row[0])
      for form in row[1...] { exceptions[form + "\t" + Ending.past.rawValue] = row[0] }
    }
    for row in DataList.rows("irregular-nouns") where row.count == 2 {
      exceptions[row[1] + "\t" + Ending.plural.rawValue] = row[0]
    }
    self.exceptions = exceptions
    self.verbs = verbs
  }

  /// The lemma of a token in lower case; names (`NNP`) keep their form in lower case.
  public func lemma(of token: Token, tag: PartOfSpeech, in document: Document) -> String {
    lemma(of: document.text(token), tag: tag)
  }

  /// The lemma of `word`, read as `tag`, in lower case (ASCII).
  public func lemma(of word: String, tag: PartOfSpeech) -> String {
    let form = String(decoding: word.utf8.map(\.lowercasedASCII), as: UTF8.self)
    guard let ending = Ending(tag) else { return form }
    return exceptions[form + "\t" + ending.rawValue] ?? regularLemma(of: form, ending)
  }

  /// What was added to a lemma to make the form.
  package enum Ending: String, CaseIterable, Sendable {
    case plural
    case thirdPerson = "third"
    case gerund, past, comparative, superlative, base

    package init?(_ tag: PartOfSpeech) {
      switch tag.name {
      case "NNS": self = .plural
      case "VBZ": self = .thirdPerson
      case "VBG": self = .gerund
      case "VBD", "VBN": self = .past
      case "JJR", "RBR": self = .comparative
      case "JJS", "RBS": self = .superlative
      case "VB", "VBP", "MD", "POS", "RB": self = .base
      default: return nil
      }
    }
  }

  /// The lemma by rule alone. `form` is in lower case.
  package func regularLemma(of form: String, _ ending: Ending) -> String {
    switch ending {
    case .plural, .thirdPerson: withoutS(form)
    case .gerund: form.hasSuffix("ing") && form.utf8.count > 4 ? stem(form.dropLast(3)) : form
    case .past: form.hasSuffix("ed") && form.utf8.count > 3 ? stem(form.dropLast(2)) : form
    case .comparative:
      form.hasSuffix("er") && form.utf8.count > 4 ? adjective(form.dropLast(2)) : form
    case .superlative:
      form.hasSuffix("est") && form.utf8.count > 5 ? adjective(form.dropLast(3)) : form
    case .base: form
    }
  }

  private func withoutS(_ form: String) -> String {
    guard form.hasSuffix("s"), form.utf8.count > 2, !form.hasSuffix("ss") else { return form }
    if form.hasSuffix("ies"), form.utf8.count > 4 { return form.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where form.hasSuffix(ending) {
      return String(form.dropLast(2))
    }
    return form.hasSuffix("us") || form.hasSuffix("is") ? form : String(form.dropLast())
  }

  /// A verb without its `-ed` or `-ing`: the known verb among the readings, else the likeliest.
  private func stem(_ rest: Substring) -> String {
    let plain = String(rest)
    let withE = plain + "e"
    let bytes = Array(rest.utf8)
    let isDoubled =
      bytes.count > 3 && bytes[bytes.count - 1] == bytes[bytes.count - 2]
      && !Self.isVowel(bytes[bytes.count - 1])
    let single = isDoubled ? String(plain.dropLast()) : plain
    if plain.hasSuffix("i"), !plain.hasSuffix("ski") { return plain.dropLast() + "y" }
    for candidate in [withE, plain, single] where verbs.contains(candidate) { return candidate }
    if isDoubled { return "lsz".utf8.contains(bytes[bytes.count - 1]) ? plain : single }
    return Self.droppedE(bytes) ? withE : plain
  }

  private func adjective(_ rest: Substring) -> String {
    let bytes = Array(rest.utf8)
    if rest.hasSuffix("i") { return rest.dropLast() + "y" }
    if bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2],
      bytes[bytes.count - 1] != UInt8(ascii: "l")
    {
      return String(rest.dropLast())
    }
    return Self.droppedE(bytes) ? rest + "e" : String(rest)
  }

  /// True where English spelling wants an `e` behind the stem: `announc`, `arriv`, `chang`, `creat`, `mak`.
  private static func droppedE(_ stem: [UInt8]) -> Bool {
    guard stem.count >= 2, let last = stem.last else { return false }
    let before = stem[stem.count - 2]
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "v"), UInt8(ascii: "u"), UInt8(ascii: "z"): return true
    case UInt8(ascii: "g"): return "aeiudrn".utf8.contains(before) && stem.count > 3
    case UInt8(ascii: "s"): return before != last
    case UInt8(ascii: "l"): return !isVowel(before) && before != last
    case UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y"): return false
    default: break
    }
    // One vowel before one consonant: a short word would have doubled it, a long one in -at, -ut, -ir, -in has lost an e.
    guard isVowel(before), !isVowel(last), stem.count < 3 || !isVowel(stem[stem.count - 3]) else {
      return false
    }
    if stem.filter(isVowel).count == 1 { return true }
    return (before == UInt8(ascii: "a") || before == UInt8(ascii: "u")) && last == UInt8(ascii: "t")
      || before == UInt8(ascii: "i") && "rnd".utf8.contains(last)
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
