import KBText

/// The forms that an English verb or noun takes: regular by spelling, irregular by `lists/irregular-forms.tsv`.
public enum Inflection {
  private static let irregular: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for row in DataList.rows("irregular-forms") where row.count >= 2 {
      forms[row[0]] = row[1].split(separator: " ").map(String.init)
    }
    return forms
  }()

  /// `carry`, `carries`, `carrying`, `carried`: the lemma first, each form once.
  ///
  /// - Parameter verb: lower case, ASCII.
  public static func verbForms(_ verb: String) -> [String] {
    if let known = irregular[verb] { return [verb, thirdPerson(verb), gerund(verb)] + known }
    return [verb, thirdPerson(verb), gerund(verb), past(verb)]
  }

  /// `army`, `armies`: the lemma first.
  public static func nounForms(_ noun: String) -> [String] {
    if let known = irregular[noun + "+s"] { return [noun] + known }
    return [noun, thirdPerson(noun)]
  }

  private static func thirdPerson(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    return ["go", "do", "veto", "embargo"].contains(word) ? word + "es" : word + "s"
  }

  private static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("ye") {
      return verb.dropLast() + "ing"
    }
    return doubled(verb) + "ing"
  }

  private static func past(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantY(verb) { return verb.dropLast() + "ied" }
    return doubled(verb) + "ed"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  /// `ban` as `bann`: one syllable that ends in consonant, vowel, consonant; longer verbs stand in the list.
  private static func doubled(_ verb: String) -> String {
    let letters = Array(verb)
    let vowels = letters.filter(isVowel).count
    guard letters.count >= 3, vowels == 1, let last = letters.last, !isVowel(last),
      !"wxy".contains(last), isVowel(letters[letters.count - 2])
    else { return verb }
    return verb + String(last)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
