import KBText

/// What happened to those that a figure counts.
enum Fates {
  /// The fate told nearest to a figure in its sentence: `dead` for `killed 17 people`; nil where none is told.
  ///
  /// - Parameters:
  ///   - before: the text before the figure; its last sentence counts.
  ///   - after: the text behind it; its first sentence counts.
  static func nearest(before: String, after: String) -> String? {
    let left = NameKey.words(String(before.suffix(from: sentenceStart(before))))
    let right = NameKey.words(String(after.prefix(upTo: sentenceEnd(after))))
    var best: (distance: Int, fate: String)?
    for (distance, word) in left.reversed().enumerated() {
      guard let fate = byWord[Wording.singular(word)] else { continue }
      best = (distance, fate)
      break
    }
    for (distance, word) in right.enumerated() where distance <= best?.distance ?? .max {
      guard let fate = byWord[Wording.singular(word)] else { continue }
      return fate
    }
    return best?.fate
  }

  /// The word tells a fate: `dead`, `wounded`.
  static func tells(_ word: String) -> Bool { byWord[Wording.singular(word)] != nil }

  private static func sentenceStart(_ text: String) -> String.Index {
    text.lastIndex { ".!?\n".contains($0) }.map { text.index(after: $0) } ?? text.startIndex
  }

  private static func sentenceEnd(_ text: String) -> String.Index {
    text.firstIndex { ".!?\n".contains($0) } ?? text.endIndex
  }

  private static let byWord: [String: String] = {
    var fates: [String: String] = [:]
    for row in DataList.rows("fates") where row.count == 2 { fates[row[0]] = row[1] }
    return fates
  }()
}
