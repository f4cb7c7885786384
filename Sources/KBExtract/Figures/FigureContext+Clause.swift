import KBLanguage
import KBLexicon
import KBModel
import KBText

extension FigureContext {
  /// The token that the figure hangs by: the noun that it counts, else the head of its own words.
  func anchor(_ index: Int) -> Int {
    let figure = figures[index]
    if let counted = figure.of, figure.kind == .count {
      return document.tokenIndex(at: counted.end - 1)
    }
    let tokens = document.tokens(in: figure.range)
    return tokens.first { token in tags.head(token).map { !tokens.contains($0) } ?? true }
      ?? max(tokens.lowerBound, tokens.upperBound - 1)
  }

  /// What the figure depends on, from its own head upwards to the first predicate, which is the last.
  func path(_ index: Int) -> [Int] {
    let sentence = sentence(index)
    let path = ancestors(anchor(index), sentence).prefix(12)
    let end = path.firstIndex { isPredicate($0, sentence) }.map { $0 + 1 }
    return Array(path[..<(end ?? path.endIndex)])
  }

  /// The token, its head, that one's head, up to the sentence's root; 64 at most, deeper than any sentence but a list.
  func ancestors(_ token: Int, _ sentence: Range<Int>) -> [Int] {
    let upwards = sequence(first: token) { below in
      tags.head(below).flatMap { sentence.contains($0) ? $0 : nil }
    }
    return Array(upwards.prefix(64))
  }

  /// A verb of a clause, or a word that `is` makes one of.
  func isPredicate(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let relation = tags.relation(token)
    if tags.child(token, in: sentence, .cop) != nil { return true }
    if !tags.isVerb(token) {
      return relation != .obj && relation != .obl && relation != .nmod
        && tags.child(token, in: sentence, .nsubj, .nsubjPass) != nil
    }
    return relation != .amod && relation != .compound && relation != .case
  }

  /// The subject of a predicate, also where another clause names it: `rose and fell`, `wants to sell`, `the plan, which
  /// costs`, `a plan costing`; of `ordered the firm to pay` the firm.
  func subject(of predicate: Int, _ sentence: Range<Int>) -> Int? {
    var verb = predicate
    for _ in 0..<6 {
      if let subject = tags.child(verb, in: sentence, .nsubj, .nsubjPass) {
        guard isRelativePronoun(subject) else { return subject }
        return tags.relation(verb) == .relativeClause ? tags.head(verb) : nil
      }
      guard let relation = tags.relation(verb), let head = tags.head(verb),
        sentence.contains(head)
      else { return verb == predicate ? opening(before: verb, sentence) : nil }
      switch relation {
      case .acl: return tags.isNoun(head) ? head : nil
      case .xcomp:
        if let object = tags.child(head, in: sentence, .obj, .iobj), object < verb,
          !tags.isAny(object, "itself", "themselves")
        {
          return object
        }
        verb = head
      case .conj: verb = head
      case .advcl where tags.isTagged(verb, "VBG") || tags.isTagged(verb, "VB"):
        if let object = tags.child(head, in: sentence, .obj), object < verb,
          tags.isAny(verb - 1, "of", "from")
        {
          return object
        }
        verb = head
      default: return verb == predicate ? opening(before: verb, sentence) : nil
      }
    }
    return nil
  }

  /// The noun that a sentence begins with, where nothing but its own words stands between it and the verb.
  func opening(before verb: Int, _ sentence: Range<Int>) -> Int? {
    var noun: Int?
    var next = sentence.lowerBound
    while next < verb {
      guard document.tokens[next].kind == .word || document.tokens[next].kind == .number,
        !tags.isVerb(next) || tags.isAuxiliary(next), !tags.isTagged(next, "CC")
      else { return nil }
      if noun == nil || next == (noun ?? 0) + 1, tags.isNoun(next) || isNameWord(next) {
        noun = next
      }
      if noun == nil, tags.isTagged(next, "IN") { return nil }
      next += 1
    }
    return noun
  }

  private func isNameWord(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return mentions.overlapping(range).contains {
      $0.element.kind == .name && $0.range.contains(range)
    }
  }

  private func isRelativePronoun(_ token: Int) -> Bool {
    tags.isAny(token, "which", "that", "who", "whose")
  }

  /// `announced`, `cited`: whoever does that with an amount tells of it, and need not be whom it is about.
  func isReport(_ verb: Int) -> Bool {
    guard document.tokens.indices.contains(verb) else { return false }
    let word = document.utf8.span.extracting(document.tokens[verb].range.offsets)
    return ReportingVerbs.shared.readings(of: word).contains {
      $0.verb.stance != "promised" && $0.verb.frames.contains(.object)
    }
  }

  /// `says`: what stands behind it is told by its subject, and not about it.
  func isTelling(_ verb: Int) -> Bool {
    guard document.tokens.indices.contains(verb) else { return false }
    let word = document.utf8.span.extracting(document.tokens[verb].range.offsets)
    return ReportingVerbs.shared.readings(of: word).contains { $0.verb.frames.contains(.clause) }
  }

  /// A person or body by what they are: `officials`, `the ministry`.
  func isActor(_ token: Int) -> Bool {
    guard document.tokens.indices.contains(token) else { return false }
    let word = document.text(document.tokens[token]).lowercased()
    if EventLexicon.shared.isPeople(word) || GroupNouns.shared.noun(word.utf8.span) != nil {
      return true
    }
    return EventLexicon.shared.sector(word).map(Self.bodies.contains) ?? false
  }

  /// Sectors whose nouns name bodies that act, and nothing that is measured as a fleet or a crowd is.
  private static let bodies: Set<String> = [
    "GOV", "LEG", "JUD", "COP", "PTY", "BUS", "JRN", "NGO", "IGO", "SPY", "LAW",
  ]
}
