import Foundation
import KBLanguage

/// The classes of the first senses of WordNet's single words, and the sentence frames of its verbs.
///
/// A class is the lexicographers' file that a sense stands in (`noun.time`, `verb.communication`); senses are ordered
/// by how often they were met. Frames say what a verb is built with ("Somebody ----s that CLAUSE").
struct WordSenses {
  /// A part of speech, by the name of its files.
  enum Part: String, CaseIterable {
    case noun, verb
    case adjective = "adj"
  }

  /// By base form in lower case: the number of its class, from 1.
  private var classes: [Part: [String: UInt32]] = [:]
  /// By base form of a verb: the number of its set of frames, from 1.
  private var frames: [String: UInt32] = [:]

  private struct Synset {
    let file: UInt32
    let words: [Substring]
    /// The number of a frame and of the word that has it, 0 for all.
    let frames: [(frame: UInt64, word: Int)]
  }

  /// - Parameter folder: holds `data.noun`, `index.noun` and so on.
  init(folder: String) throws {
    var sets: [String: UInt64] = [:]
    for part in Part.allCases {
      let synsets = try Self.synsets("\(folder)/data.\(part.rawValue)")
      // "dog n 8 5 @ ~ #m #p %p 8 1 02084071 …": the count of synsets, at last their places in the data.
      for line in try WordNet.lines("\(folder)/index.\(part.rawValue)") where !line.hasPrefix(" ") {
        let columns = line.split(separator: " ")
        guard columns.count > 2, let count = Int(columns[2]), !columns[0].contains("_") else {
          continue
        }
        let senses = columns.suffix(count).compactMap { synsets[$0] }
        guard let first = senses.first else { continue }
        let word = String(columns[0])
        classes[part, default: [:]][word] = Self.number(first.file, part)
        if part == .verb { sets[word] = Self.frames(of: columns[0], senses.prefix(3)) }
      }
    }
    let numbers = Set(sets.values).sorted()
    for (word, set) in sets where set != 0 {
      frames[word] = UInt32((numbers.firstIndex(of: set) ?? 0) + 1)
    }
  }

  /// The entry of a word, given its base form in each part of speech.
  func entry(_ forms: WordForms, noun: String, verb: String, adjective: String) -> DictionaryEntry {
    DictionaryEntry(
      forms: forms, noun: classes[.noun]?[noun] ?? 0, verb: classes[.verb]?[verb] ?? 0,
      adjective: classes[.adjective]?[adjective] ?? 0, frames: frames[verb] ?? 0)
  }

  /// By their places in the file.
  private static func synsets(_ path: String) throws -> [Substring: Synset] {
    var synsets: [Substring: Synset] = [:]
    for line in try WordNet.lines(path) where !line.hasPrefix(" ") {
      // "00001740 29 v 04 breathe 0 … 021 * 00005041 v 0000 … 02 + 02 00 + 08 00 | …": words, pointers, frames.
      let columns = line.prefix { $0 != "|" }.split(separator: " ")
      guard columns.count > 4, let file = UInt32(columns[1]),
        let count = Int(columns[3], radix: 16), columns.count > 4 + 2 * count
      else { continue }
      let words = (0..<count).map { columns[4 + 2 * $0] }
      var frames: [(UInt64, Int)] = []
      var next = 5 + 2 * count + 4 * (Int(columns[4 + 2 * count]) ?? 0) + 1
      while next + 2 < columns.count {
        if let frame = UInt64(columns[next + 1]), let word = Int(columns[next + 2], radix: 16) {
          frames.append((frame, word))
        }
        next += 3
      }
      synsets[columns[0]] = Synset(file: file, words: words, frames: frames)
    }
    return synsets
  }

  /// A bit for each frame of a verb in its senses.
  private static func frames(of verb: Substring, _ senses: some Sequence<Synset>) -> UInt64 {
    senses.reduce(0) { set, sense in
      let number = (sense.words.firstIndex { $0.lowercased() == verb } ?? -1) + 1
      return sense.frames.reduce(set) {
        $1.word == 0 || $1.word == number ? $0 | 1 << $1.frame : $0
      }
    }
  }

  /// The files of WordNet in the order of its manual page lexnames(5WN): adjectives 0, 1 and 44, nouns from 3 to 28,
  /// verbs from 29 to 43.
  private static func number(_ file: UInt32, _ part: Part) -> UInt32 {
    switch part {
    case .noun: file - 2
    case .verb: file - 28
    case .adjective: file == 44 ? 3 : file + 1
    }
  }
}
