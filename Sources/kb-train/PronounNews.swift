import Foundation
import KBText

/// Newswire whose statements tell who the pronouns before reporting verbs are.
struct PronounNews {
  var text: String
  /// Ranges in bytes of speakers; the name where the text makes it known.
  var known: [TextRange: String?]

  private struct Story: Decodable {
    var id: String
    var text: String
  }

  private struct Speeches: Decodable {
    struct Statement: Decodable {
      var speaker: Speaker?
    }
    struct Speaker: Decodable {
      var start: Int
      var end: Int
      var name: String?
    }
    var id: String
    var statements: [Statement]
  }

  static func documents(_ folder: DataFolder) throws -> [PronounNews] {
    let decoder = JSONDecoder()
    let stories = try folder.lines("news/train.articles.jsonl").filter { !$0.isEmpty }
      .map { try decoder.decode(Story.self, from: Data($0.utf8)) }
    var speeches: [String: Speeches] = [:]
    for line in try folder.lines("news/train.statements.jsonl") where !line.isEmpty {
      let row = try decoder.decode(Speeches.self, from: Data(line.utf8))
      speeches[row.id] = row
    }
    return stories.map { story in
      let offsets =
        [0]
        + story.text.unicodeScalars.reduce(into: [Int]()) { ends, scalar in
          ends.append((ends.last ?? 0) + UTF8.width(scalar))
        }
      var known: [TextRange: String?] = [:]
      for speaker in (speeches[story.id]?.statements ?? []).compactMap(\.speaker)
      where speaker.end < offsets.count {
        known[TextRange(start: offsets[speaker.start], end: offsets[speaker.end])] = .some(
          speaker.name)
      }
      return PronounNews(text: story.text, known: known)
    }
  }
}
