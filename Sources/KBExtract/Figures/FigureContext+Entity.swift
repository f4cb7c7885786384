import KBLanguage
import KBModel
import KBText

extension FigureContext {
  /// Whom or what a figure is about: the possessor, place or nation of what it measures (`Ghana's debt`, `exports of
  /// Chile`), else who has or does it (`Sweden sent …`), else where it happens; nil where the parse names nobody.
  func entity(_ index: Int, of measured: TextRange?) -> Int? {
    let figure = figures[index]
    if figure.kind == .ordinal || figure.kind == .score { return nil }
    let sentence = sentence(index)
    let path = path(index)
    if figure.kind == .age { return personOfAge(index, path, sentence) }
    let measuredHead = measured.map { head(of: document.tokens(in: $0)) }
    if let measuredHead, !path.contains(measuredHead),
      let owner = owner(of: measuredHead, sentence, isMoney: figure.kind == .money)
    {
      return owner
    }
    // "fell 7 percent in London": what hangs on an amount may be where it was told
    let isCount = figure.kind == .count
    return above(path, figure, sentence, startsAbove: !isCount)
      ?? (isCount ? nil : path.first.flatMap { owner(of: $0, sentence) })
  }

  /// The first name on the way from the figure up to its clause: one that a noun is or has, else one of the clause.
  private func above(
    _ path: [Int], _ figure: Figure, _ sentence: Range<Int>, startsAbove: Bool
  ) -> Int? {
    var isShared = true
    for (place, token) in path.enumerated() {
      if isPredicate(token, sentence) {
        return ofClause(token, path, figure, sentence)
      }
      if place > 0, isShared, let named = name(at: token) { return named.entity }
      let isAmount = place == 0 && startsAbove
      if isShared,
        let owner = isAmount
          ? possessor(of: token, sentence)
          : owner(of: token, sentence, isMoney: figure.kind == .money)
      {
        return owner
      }
      isShared = tags.relation(token) != .conj
    }
    return nil
  }

  /// The token of the phrase whose head lies outside it.
  private func head(of tokens: Range<Int>) -> Int {
    tokens.last { token in
      tags.isNoun(token) && (tags.head(token).map { !tokens.contains($0) } ?? true)
    } ?? max(tokens.lowerBound, tokens.upperBound - 1)
  }

  /// The mention that covers the token and tells who it is; `we` and `you` tell nothing.
  private func name(at token: Int) -> Mention? {
    guard document.tokens.indices.contains(token) else { return nil }
    let range = document.tokens[token].range
    return mentions.overlapping(range)
      .first { $0.range.contains(range) && !isSpeaker($0.element) }?.element
  }

  /// The mention at a noun, or the name that stands with it: `President Lindgren`, `the firm Norvik`.
  private func named(_ token: Int, _ sentence: Range<Int>) -> Mention? {
    if let name = name(at: token) { return name }
    return tags.children(token, in: sentence).lazy.filter {
      tags.relation($0) == .flat || tags.relation($0) == .appos
        || tags.relation($0) == .nmodDesc
    }.compactMap { name(at: $0) }.first
  }

  /// `Trump's 34 percent`.
  private func possessor(of noun: Int, _ sentence: Range<Int>) -> Int? {
    tags.child(noun, in: sentence, .nmodPoss).flatMap { named($0, sentence)?.entity }
  }

  /// Who has the thing: its possessor, the nation or name before it, the name behind `of`, `in`, `at`.
  ///
  /// - Parameter isActor: of people (`police in Lagos`) only the place or the body that they are of.
  private func owner(
    of noun: Int, _ sentence: Range<Int>, isActor: Bool = false, isMoney: Bool = false
  ) -> Int? {
    let children = tags.children(noun, in: sentence)
    for relations: Set<Relation> in [[.nmodPoss], [.compound, .amod, .nmodDesc]] {
      for child in children where tags.relation(child).map(relations.contains) == true {
        if let name = named(child, sentence), !isActor || name.type != .person {
          return name.entity
        }
      }
    }
    for child in children where !isFigure(child) {
      // An opening noun that the parser took for a verb has its phrases as one.
      guard tags.relation(child) == .nmod || tags.relation(child) == .obl,
        tags.hasCase(
          child, in: sentence, "of", "in", "at", "for", "near", "across", "between", "by", "from")
          || isMoney && tags.hasCase(child, in: sentence, "to")
      else { continue }
      if let name = named(child, sentence), !isActor || name.isPlace { return name.entity }
      if !isActor, tags.hasCase(child, in: sentence, "of"), let owner = owner(of: child, sentence) {
        return owner
      }
    }
    return nil
  }

  /// Whom the clause is about: to whom something is given, who does it, by whom it is done, where it happens.
  private func ofClause(
    _ verb: Int, _ path: [Int], _ figure: Figure, _ sentence: Range<Int>
  ) -> Int? {
    if let receiver = tags.child(verb, in: sentence, .iobj), let name = named(receiver, sentence) {
      return name.entity
    }
    if isSubject(path) {
      return ofPassive(verb, isDirect: path.count == 2, sentence)
        ?? chosen(verb, figure, sentence) ?? place(of: verb, sentence)
    }
    // Far below the verb, its subject need not have the thing: "using an average of polls in [11] states".
    let below = path.count > 1 ? path[path.count - 2] : verb
    if path.count <= 3,
      isPart(below, of: verb, sentence)
        || tags.hasCase(path[0], in: sentence, "to", "by", "from"),
      let subject = subject(of: verb, sentence), subject != below
    {
      if let name = named(subject, sentence) {
        if !isReport(verb) { return name.entity }
      } else if let owner = owner(of: subject, sentence, isActor: isActor(subject)) {
        return owner
      }
    }
    return place(of: verb, sentence)
  }

  /// What the figure belongs to is what the verb does something with, and neither told nor a mere circumstance.
  private func isPart(_ below: Int, of verb: Int, _ sentence: Range<Int>) -> Bool {
    if below == verb { return true }
    let relation = tags.relation(below)
    if relation == .obl, tags.child(below, in: sentence, .case) != nil {
      return tags.hasCase(below, in: sentence, "to", "by", "from", "at", "with", "of", "about")
    }
    return [.obj, .obl, .oblUnmarked, .xcomp].contains(relation) || !isTelling(verb)
  }

  /// `46 percent would choose Ms Aydin`.
  private func chosen(_ verb: Int, _ figure: Figure, _ sentence: Range<Int>) -> Int? {
    guard figure.kind == .percent, let object = tags.child(verb, in: sentence, .obj) else {
      return nil
    }
    return named(object, sentence)?.entity
  }

  /// `was imposed on Mr Novak`, `were awarded by Canada`.
  ///
  /// - Parameter isDirect: the figure is the subject; of `a survey of 1,001 adults` the survey is.
  private func ofPassive(_ verb: Int, isDirect: Bool, _ sentence: Range<Int>) -> Int? {
    guard tags.child(verb, in: sentence, .nsubjPass) != nil else { return nil }
    let others = tags.children(verb, in: sentence).filter {
      tags.relation($0) == .obl || tags.relation($0) == .oblAgent
    }
    for other in others where tags.hasCase(other, in: sentence, "on", "against", "to") {
      if let name = named(other, sentence) { return name.entity }
    }
    guard isDirect else { return nil }
    return others.lazy.filter { tags.hasCase($0, in: sentence, "by") }
      .compactMap { named($0, sentence)?.entity }.first
  }

  /// A place, country or body at which it happens: `in Kenya`, `near Cusco`, `in a mudslide near Cusco`.
  private func place(of verb: Int, _ sentence: Range<Int>) -> Int? {
    for child in tags.children(verb, in: sentence)
    where tags.relation(child) == .obl
      && tags.hasCase(
        child, in: sentence, "in", "at", "near", "across", "around", "outside", "throughout",
        "during")
    {
      if let name = named(child, sentence) {
        if name.type != .person { return name.entity }
      } else if let owner = owner(of: child, sentence, isActor: true) {
        return owner
      }
    }
    return nil
  }

  /// `Anna Berg, 30,`, `Anna Berg, a 30-year-old teacher`, `the 30-year-old Anna Berg`, `she is 30`.
  private func personOfAge(_ index: Int, _ path: [Int], _ sentence: Range<Int>) -> Int? {
    let tokens = document.tokens(in: figures[index].range)
    if tags.isAny(tokens.lowerBound - 1, ","), let name = name(at: tokens.lowerBound - 2) {
      return name.entity
    }
    if let name = name(at: tokens.upperBound), name.type == .person { return name.entity }
    for token in path {
      if isPredicate(token, sentence) {
        guard token == path[0] || tags.child(token, in: sentence, .cop) != nil else { return nil }
        return subject(of: token, sentence).flatMap { named($0, sentence)?.entity }
      }
      if let name = named(token, sentence) { return name.type == .person ? name.entity : nil }
      if tags.relation(token) == .appos, let head = tags.head(token) {
        return named(head, sentence)?.entity
      }
    }
    return nil
  }

  /// `we`, `I`, `you`: whoever speaks, and no subject of a figure.
  private func isSpeaker(_ mention: Mention) -> Bool {
    tags.isAny(
      document.tokenIndex(at: mention.range.start), "i", "me", "my", "we", "us", "our", "you",
      "your")
  }
}

extension Mention {
  /// Names a place, a country or a nation.
  fileprivate var isPlace: Bool { type == .place || type == .country || type == .nationality }
}
