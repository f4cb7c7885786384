import KBLanguage
import KBLexicon
import KBModel
import KBText

extension FigureContext {
  /// Whether the figure is the size, the end or the beginning of a change: `rose [20 percent]`, `cut to [300]`,
  /// `a [5-point] drop`, `down from [58]`.
  func change(_ index: Int) -> Figure.Change? {
    let figure = figures[index]
    switch figure.kind {
    case .ordinal, .score, .age: return nil
    default: break
    }
    let sentence = sentence(index)
    let start = beforeQualifier(index)
    let link = start - 1
    guard sentence.contains(start) else { return nil }
    let role: Figure.Change.Role? =
      tags.isAny(link, "to")
      ? .to
      : tags.isAny(link, "from")
        ? .from
        : tags.isAny(link, "by") ? .by : nil
    if let role { return linked(role, before: link, index, sentence) }
    return grownAtOnce(before: start, index, sentence) ?? sized(index, sentence)
  }

  private func word(_ token: Int) -> ChangeWords.Change? {
    guard document.tokens.indices.contains(token), document.tokens[token].kind == .word else {
      return nil
    }
    return ChangeWords.shared.change(of: document.tokens[token].range, in: document.utf8)
  }

  /// `fell … to 40`, `from 58 to 55`: the word of change stands before, other figures of the change between.
  private func linked(
    _ role: Figure.Change.Role, before link: Int, _ index: Int, _ sentence: Range<Int>
  ) -> Figure.Change? {
    // "up to 40" bounds, "by 40 donors" tells who did it
    if role == .to, tags.isAny(link - 1, "up", "close", "next", "according", "equal") { return nil }
    if role == .by, figures[index].kind == .count, tags.relation(anchor(index)) == .oblAgent {
      return nil
    }
    let isPaired = role == .from ? isBeginning(index, sentence) : isEnd(index, sentence)
    var token = link - 1
    while sentence.contains(token), link - token <= 12 {
      if let change = word(token), isChange(change, at: token) {
        guard !change.isPair || change.isNoun || isPaired else { return nil }
        if role == .from, !isPaired, change.isAct { return nil }
        // "raised $64 million to the other's $45 million"
        if role == .to, change.isAct, index > 0, figures[index - 1].kind == .money,
          beforeQualifier(index - 1) == token + 1
        {
          return nil
        }
        return isMoving(token, index, sentence) ? nil : Figure.Change(change.direction, role)
      }
      if isBarrier(token, sentence) { return nil }
      token -= 1
    }
    return nil
  }

  /// A change word in the class in which it tells of a change here.
  private func isChange(_ change: ChangeWords.Change, at token: Int) -> Bool {
    if change.isSide { return tags.isAny(token, "up", "down") && isParticiple(token) }
    if change.isVerb, !change.isNoun { return true }
    if tags.isVerb(token) { return change.isVerb || change.isAct || change.isPair }
    return change.isNoun && tags.isNoun(token)
  }

  /// `up`, `down` of no other verb: behind `is`, a comma, a noun or a verb of change.
  private func isParticiple(_ token: Int) -> Bool {
    guard tags.isVerb(token - 1) else { return true }
    return tags.isAuxiliary(token - 1) || word(token - 1) != nil
      || tags.isAny(token - 1, "closed", "ended", "finished", "opened", "traded", "trading")
  }

  /// A word that ends the clause, so that what stands before it tells of another figure.
  private func isBarrier(_ token: Int, _ sentence: Range<Int>) -> Bool {
    if document.tokens[token].kind == .punctuation {
      return document.utf8[document.tokens[token].range.start] != UInt8(ascii: ",")
    }
    if tags.isAny(token, "but", "while", "which", "who", "that", "because") { return true }
    return tags.isVerb(token) && !tags.isAuxiliary(token)
      && (tags.relation(token) != .amod && tags.relation(token) != .acl)
  }

  /// `from 58 [to 55]`.
  private func isBeginning(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 1 < figures.count else { return false }
    let next = beforeQualifier(index + 1)
    return sentence.contains(next) && tags.isAny(next - 1, "to")
      && next - document.tokenIndex(at: figures[index].range.end) < 8
  }

  /// `[from 58] to 55`, `by 3 to 55`.
  private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index > 0 else { return false }
    let before = beforeQualifier(index - 1)
    return sentence.contains(before) && tags.isAny(before - 1, "from", "by")
  }

  /// A person who falls three metres, a road that climbs to 900.
  private func isMoving(_ verb: Int, _ index: Int, _ sentence: Range<Int>) -> Bool {
    guard figures[index].kind == .length, let subject = subject(of: verb, sentence) else {
      return false
    }
    return isPerson(subject)
  }

  private func isPerson(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return isActor(token) || tags.isAny(token, "he", "she", "they", "i", "we")
      || mentions.overlapping(range).contains { $0.element.type == .person }
  }

  /// `rose 20 percent`, `down 3 points`, `cut 25 basis points`.
  private func grownAtOnce(
    before start: Int, _ index: Int, _ sentence: Range<Int>
  ) -> Figure.Change? {
    var token = start - 1
    if tags.isAdverb(token), word(token)?.isSide != true { token -= 1 }
    guard sentence.contains(token), let change = word(token), isChange(change, at: token),
      !change.isPair, tags.isVerb(token) || change.isSide
    else { return nil }
    let figure = figures[index]
    switch figure.kind {
    case .percent: break
    case .count where figure.unit == "points" || figure.unit == "point": break
    case .duration: return nil
    default:
      // "raised $40 million", "dropped 300 bombs", "grew 40 tons of wheat"
      guard change.isVerb || change.isSide,
        figure.kind != .count && figure.kind != .number || isFollowedByEnd(index, sentence),
        !isMoving(token, index, sentence),
        !tags.isAny(document.tokenIndex(at: figure.range.end), "of")
      else { return nil }
    }
    // "fell below 5 percent" tells where it ended
    let first = document.tokenIndex(at: figure.range.start)
    let isEnd = tags.isAny(first - 1, "below", "under", "above", "past", "beyond")
    return Figure.Change(change.direction, isEnd ? .to : .by)
  }

  /// `fell 300 [to 5,000]`.
  private func isFollowedByEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index + 1 < figures.count else { return false }
    let next = beforeQualifier(index + 1)
    return sentence.contains(next) && tags.isAny(next - 1, "to", "from")
      && next - document.tokenIndex(at: figures[index].range.end) < 5
  }

  /// `a 12 percent increase`, `an increase of 12 percent`, `12 percent higher`.
  private func sized(_ index: Int, _ sentence: Range<Int>) -> Figure.Change? {
    let figure = figures[index]
    let isPoint = figure.unit == "points" || figure.unit == "point"
    guard figure.kind != .duration, figure.kind != .count || isPoint else { return nil }
    var next = document.tokenIndex(at: figure.range.end)
    if figure.kind == .count, let noun = figure.of, noun.start >= figure.range.end {
      next = document.tokenIndex(at: noun.end)
    }
    if let change = word(next), change.isSide, sentence.contains(next) {
      // "lower than Norway's" compares
      return tags.isAny(next + 1, "than") && !isTimeBehind(next + 1)
        ? nil : Figure.Change(change.direction, .by)
    }
    var last = next
    while sentence.contains(last + 1), last - next < 4,
      tags.isNoun(last + 1) || tags.isModifier(last + 1), document.tokens[last + 1].kind == .word
    {
      last += 1
    }
    if sentence.contains(last), tags.isNoun(last),
      let change = word(last), change.isNoun
    {
      return Figure.Change(change.direction, .by)
    }
    let start = beforeQualifier(index)
    guard tags.isAny(start - 1, "of") else { return nil }
    var token = start - 2
    while sentence.contains(token), start - token < 8 {
      if tags.isNoun(token), let change = word(token), change.isNoun {
        return Figure.Change(change.direction, .by)
      }
      guard tags.isNoun(token) || tags.isAny(token, "in", "of", "the", "its", "their") else {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// `than a year ago`, `than in May`.
  private func isTimeBehind(_ token: Int) -> Bool {
    guard document.tokens.indices.contains(token + 1) else { return false }
    let range = TextRange(
      start: document.tokens[token].range.end,
      end: document.tokens[min(token + 3, document.tokens.count - 1)].range.end)
    return isTime(range)
  }

  /// The noun that the figure hangs on, or the word behind it where there is no parse.
  private func anchorHead(_ index: Int) -> Int {
    let anchor = anchor(index)
    return tags.head(anchor) ?? anchor
  }
}

extension Figure.Change {
  fileprivate init(_ direction: ChangeWords.Direction, _ role: Role) {
    self.init(Direction(rawValue: direction.rawValue) ?? .changed, role)
  }
}
