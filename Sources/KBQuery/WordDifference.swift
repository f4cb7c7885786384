/// Compares two wordings of one utterance word by word.
public enum WordDifference {
  private struct Word {
    var text: Substring
    /// Letters and digits in lower case: what is compared.
    var key: String
  }

  /// `wording` with what differs from `reference` between `⟨` and `⟩`; `⟨–⟩` where words are missing. Long stretches
  /// that agree are shortened to `…`. Nil where all words agree.
  ///
  /// Case and punctuation do not count. O(n·m) in words.
  public static func marked(_ wording: String, against reference: String, context: Int = 5)
    -> String?
  {
    let (new, old) = (words(wording), words(reference))
    let isCommon = commonWords(new, old)
    guard isCommon.contains(where: { !$0.isKept }) else { return nil }
    var pieces: [String] = []
    var position = 0
    while position < isCommon.count {
      let start = position
      while position < isCommon.count, isCommon[position].isKept == isCommon[start].isKept {
        position += 1
      }
      let run = isCommon[start..<position]
      if run.first?.isKept == true {
        pieces += shortened(
          run.compactMap { step in step.word.map { new[$0].text } },
          isFirst: start == 0, isLast: position == isCommon.count, context: context)
      } else {
        let changed = run.compactMap { step in step.word.map { new[$0].text } }
        pieces.append(changed.isEmpty ? "⟨–⟩" : "⟨\(changed.joined(separator: " "))⟩")
      }
    }
    return pieces.joined(separator: " ")
  }

  private static func words(_ text: String) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let key = word.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      return key.isEmpty ? nil : Word(text: word, key: String(String.UnicodeScalarView(key)))
    }
  }

  /// One step through both texts: a word of the new text that is kept or added, or (nil) one of the old that is gone.
  private struct Step {
    var word: Int?
    var isKept: Bool
  }

  /// The longest common subsequence, as steps.
  private static func commonWords(_ new: [Word], _ old: [Word]) -> [Step] {
    let columns = old.count + 1
    var lengths = [Int32](repeating: 0, count: (new.count + 1) * columns)
    for i in new.indices.reversed() {
      for j in old.indices.reversed() {
        lengths[i * columns + j] =
          new[i].key == old[j].key
          ? lengths[(i + 1) * columns + j + 1] + 1
          : max(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1])
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < new.count || j < old.count {
      if i < new.count, j < old.count, new[i].key == old[j].key {
        steps.append(Step(word: i, isKept: true))
        (i, j) = (i + 1, j + 1)
      } else if j >= old.count
        || i < new.count && lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1]
      {
        steps.append(Step(word: i, isKept: false))
        i += 1
      } else {
        steps.append(Step(word: nil, isKept: false))
        j += 1
      }
    }
    return steps
  }

  /// A stretch of agreeing words with its far side, or its middle, left out where it is long.
  private static func shortened(
    _ words: [Substring], isFirst: Bool, isLast: Bool, context: Int
  ) -> [String] {
    let (before, after) = (isFirst ? 0 : context, isLast ? 0 : context)
    guard words.count > before + after + 2 else { return words.map(String.init) }
    return words.prefix(before).map(String.init) + ["…"] + words.suffix(after).map(String.init)
  }
}
