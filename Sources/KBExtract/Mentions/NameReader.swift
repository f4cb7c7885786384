import KBLanguage
import KBLexicon
import KBModel
import KBText

/// A name of the text with what the list of countries knows of it.
struct NamedSpan {
  var tokens: Range<Int>
  var type: Mention.NameType
  /// Set where the whole name is a wording of the list and read as such.
  var match: CountryMatch?
  /// Index of its entity; -1 until it is joined.
  var entity = -1
}

/// Settles the type of each name with the list of countries, and adds wordings of it that the tagger missed.
struct NameReader {
  let words: Words
  private let countries = Countries.shared

  init(words: Words) { self.words = words }

  /// - Returns: names in text order that do not overlap.
  func names(_ spans: [NameSpan]) -> [NamedSpan] {
    let spans = alike(spans).filter { !isFunctionWord($0) && !isCurrency($0.range) }
    let common = commonWords(spans)
    var tagged = spans.filter { !common.contains($0.range) }
      .flatMap {
        parts(of: $0) ?? named($0).map { [$0] } ?? []
      }
    tagged.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var found: [NamedSpan] = []
    var token = 0
    for name in tagged where name.tokens.lowerBound >= token {
      found += missed(token..<name.tokens.lowerBound)
      found.append(name)
      token = name.tokens.upperBound
    }
    return found + missed(token..<words.count)
  }

  /// A word taken for a person here and for a place there, or in a dateline, and no part of a person's whole name, is the
  /// place; so is one taken for an organization before an office, as in `Lyon Mayor`.
  private func alike(_ spans: [NameSpan]) -> [NameSpan] {
    let first = words.datelines.compactMap(\.first)
    var places = Set(first.filter(words.isWord).map(words.folded))
    var people: Set<String> = []
    for span in spans {
      let tokens = words.document.tokens(in: span.range)
      if tokens.count == 1, span.type == .place { places.insert(words.folded(tokens.lowerBound)) }
      if tokens.count > 1, span.type == .person { people.formUnion(tokens.map(words.folded)) }
    }
    places.subtract(people)
    return spans.map { span in
      var span = span
      let tokens = words.document.tokens(in: span.range)
      let isTown =
        span.type == .person
        || span.type == .organization && words.role(tokens.upperBound).map { !$0.isPlural } ?? false
      if isTown, tokens.count == 1, places.contains(words.folded(tokens.lowerBound)) {
        span.type = .place
      }
      return span
    }
  }

  /// `We`, taken for a name where it begins a sentence; acronyms such as `WHO` stay.
  private func isFunctionWord(_ span: NameSpan) -> Bool {
    let tokens = words.document.tokens(in: span.range)
    guard tokens.count == 1, let token = tokens.first else { return false }
    return !words.isAllCapitals(token) && FunctionWords.contains(words, token)
  }

  /// `US` of `US$640`.
  private func isCurrency(_ range: TextRange) -> Bool {
    range.end < words.document.utf8.count
      && words.document.utf8[range.end] == UInt8(ascii: "$")
  }

  /// `Money`, taken for a name where it begins a sentence or a quotation: tagged as a common word, no country, and
  /// nowhere else capitalized.
  private func commonWords(_ spans: [NameSpan]) -> Set<TextRange> {
    let found = spans.filter { span in
      let tokens = words.document.tokens(in: span.range)
      guard tokens.count == 1, let token = tokens.first, !words.isAllCapitals(token),
        words.isTagged(token, "NNP") == false || words.role(token)?.isPlural == true,
        beginsSentence(token)
      else { return false }
      return countries.match(in: words.document, at: token, before: token + 1) == nil
    }
    guard !found.isEmpty else { return [] }
    let capitalized = Set(
      words.document.tokens.indices.filter { words.isCapitalized($0) && !beginsSentence($0) }
        .map(words.folded))
    return Set(found.map(\.range)).filter {
      !capitalized.contains(words.folded(words.document.tokenIndex(at: $0.start)))
    }
  }

  private func beginsSentence(_ token: Int) -> Bool {
    // Where there is none, it is empty and stands at the beginning.
    let start = words.datelines[words.sentence(token)].upperBound
    return token <= start || words.document.tokens[token - 1].kind == .quote
  }

  /// `Russia-Azerbaijan` as two names, a phrase around several countries as them, and two people in a row: no name is
  /// made of two.
  private func parts(of span: NameSpan) -> [NamedSpan]? {
    let tokens = words.document.tokens(in: span.range)
    if span.type == .person {
      // "John Paul II The Vatican" ran over the end of a line; Alexander the Great is written small.
      let article = tokens.dropFirst().first { words.equals($0, "the") && words.isCapitalized($0) }
      if let article {
        return [NamedSpan(tokens: tokens.lowerBound..<article, type: .person)]
      }
      return PeopleInARow(words: words).names(in: tokens)?.map {
        NamedSpan(tokens: $0, type: .person)
      }
    }
    guard tokens.count > 2 else { return nil }
    // "War Against Ukraine" is set as a title, no organization's name.
    let isTitle = tokens.dropFirst().contains {
      words.isCapitalized($0) && !words.isAllCapitals($0) && FunctionWords.contains(words, $0)
    }
    guard span.type != .organization || isTitle else { return nil }
    var parts: [NamedSpan] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard let match = countries.match(in: words.document, at: token, before: tokens.upperBound)
      else {
        token += 1
        continue
      }
      let type = type(of: match, tagged: .country)
      parts.append(NamedSpan(tokens: match.tokens, type: type, match: match))
      token = match.tokens.upperBound
    }
    let isPhrase = words.equals(tokens.lowerBound, "the") && tokens.count > 3
    return parts.count > (isPhrase || isTitle ? 0 : 1) ? parts : nil
  }

  private func named(_ span: NameSpan) -> NamedSpan? {
    var tokens = words.document.tokens(in: span.range)
    if span.type == .person {
      // Sen. Ellen Whitfield, D-Mass., is a senator for a party.
      while tokens.count > 1,
        words.isHonorific(tokens.lowerBound)
          || words.equals(tokens.lowerBound, ".") || isTitle(tokens)
      { tokens = (tokens.lowerBound + 1)..<tokens.upperBound }
      if isPartyLabel(tokens) { return nil }
    }
    guard !tokens.isEmpty else { return nil }
    let start = words.equals(tokens.lowerBound, "the") && tokens.count > 1 ? 1 : 0
    let match = countries.match(
      in: words.document, at: tokens.lowerBound + start, before: tokens.upperBound)
    var name = NamedSpan(tokens: tokens, type: span.type)
    guard let match, match.tokens.upperBound == tokens.upperBound else { return name }
    let isOther: Bool =
      switch span.type {
      case .person: match.ambiguity.contains(.person) || match.form == .capital
      case .organization: match.ambiguity.contains(.organization)
      default: false
      }
    if isOther { return name }
    name.match = match
    name.type = type(of: match, tagged: span.type)
    return name
  }

  /// `Sheriff` of `Sheriff Lionel Broussard`: an office, and no given name, before one.
  private func isTitle(_ name: Range<Int>) -> Bool {
    let first = name.lowerBound
    return name.count > 2 && words.role(first).map { !$0.isPlural && $0.rank == .office } == true
      && words.femaleShare(first) == nil && words.femaleShare(first + 1) != nil
  }

  /// `D-Mass.`, `R-Ohio`: party and state of a member of Congress.
  private func isPartyLabel(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 2, words.isHyphen(tokens.lowerBound + 1) else { return false }
    return words.isAny(tokens.lowerBound, ["d", "r", "i"])
  }

  private func type(of match: CountryMatch, tagged: Mention.NameType) -> Mention.NameType {
    switch match.form {
    case .name:
      if case .nation = match.referent { return .place }
      return match.ambiguity.contains(.place) && tagged == .place ? .place : .country
    case .adjective, .person, .people: return .nationality
    case .capital: return .place
    case .seat: return tagged == .person || tagged == .nationality ? .organization : tagged
    }
  }

  /// `Odd Renne, the chairman`: two or three capitalized words that begin a sentence, with an office behind them; the
  /// first may look like any word.
  private func introduced(at token: Int, before end: Int) -> NamedSpan? {
    guard words.isWord(token), words.isCapitalized(token), beginsSentence(token) else {
      return nil
    }
    var stop = token
    while stop < min(end, token + 3), words.isWord(stop), words.isCapitalized(stop),
      !FunctionWords.contains(words, stop), GroupNouns.shared.noun(words, stop) == nil
    { stop += 1 }
    guard stop > token + 1, words.equals(stop, ","), words.isAny(stop + 1, ["a", "an", "the"]),
      let role = words.role(stop + 2) ?? words.role(stop + 3), role.rank >= .occupation
    else { return nil }
    return NamedSpan(tokens: token..<stop, type: .person)
  }

  /// `Economist Priscilla Wong`: a role, a given name and a family name.
  private func titled(at token: Int, before end: Int) -> NamedSpan? {
    guard token > 0, token + 1 < end, words.isWord(token), words.isCapitalized(token),
      let role = words.role(token - 1), !role.isPlural, words.femaleShare(token) != nil
    else { return nil }
    let rest = ((token + 1)..<min(end, token + 3)).prefix {
      words.isWord($0) && words.isCapitalized($0) && !FunctionWords.contains(words, $0)
    }
    return rest.isEmpty ? nil : NamedSpan(tokens: token..<rest.endIndex, type: .person)
  }

  /// Countries and nationalities that can be nothing else, where the tagger saw no name, and people by their office.
  private func missed(_ tokens: Range<Int>) -> [NamedSpan] {
    var found: [NamedSpan] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard let match = countries.match(in: words.document, at: token, before: tokens.upperBound),
        match.ambiguity.isEmpty, !isCurrency(words.range(match.tokens)), match.form != .capital,
        match.form != .seat
      else {
        let person =
          introduced(at: token, before: tokens.upperBound)
          ?? titled(at: token, before: tokens.upperBound)
        if let person { found.append(person) }
        token = person?.tokens.upperBound ?? token + 1
        continue
      }
      let type = type(of: match, tagged: .country)
      found.append(NamedSpan(tokens: match.tokens, type: type, match: match))
      token = match.tokens.upperBound
    }
    return found
  }
}
