package import KBLanguage
package import KBText

/// A pronoun and what it may mean, for those who train and measure the choice.
package struct PronounQuestion {
  package struct Candidate {
    /// Numbers of the features that hold, in the order of `featureNames`.
    package var features: [Int]
    /// Where the article names it; of what it does not name, the last description.
    package var ranges: [TextRange]
    package var isNamed: Bool
  }

  package var range: TextRange
  /// 0 for he and she, 1 for it, 2 for they: the column of its weights.
  package var group: Int
  package var candidates: [Candidate]
  /// What the present weights choose: the index of a candidate.
  package var chosen: Int?

  package static let featureNames = PronounFeature.allCases.map { "\($0)" }
  /// The feature that stands for the choice of none.
  package static let none = PronounFeature.none.rawValue
}

extension MentionExtractor {
  /// Asks which candidate each pronoun means, in text order; the answers are what later pronouns may refer to.
  ///
  /// - Parameter answer: the index of a candidate, nil for none.
  package func askPronouns(
    in document: Document, names: [NameSpan], syntax: Syntax?, answer: (PronounQuestion) -> Int?
  ) {
    var gathering = gathering(document, names, syntax)
    let (named, words) = (gathering.names, gathering.words)
    gathering.addMentions { candidates, pronoun, token in
      let options = candidates.map { candidate in
        let ranges = named.filter { $0.entity == candidate.entity }.map { words.range($0.tokens) }
        return PronounQuestion.Candidate(
          features: candidate.features.map(\.rawValue),
          ranges: ranges.isEmpty ? [words.range(candidate.item.tokens)] : ranges,
          isNamed: !ranges.isEmpty)
      }
      let question = PronounQuestion(
        range: document.tokens[token].range, group: PronounWeights.group(pronoun.kind),
        candidates: options,
        chosen: PronounResolver.choice(candidates, for: pronoun).flatMap { entity in
          candidates.firstIndex { $0.entity == entity }
        })
      return answer(question).map { candidates[$0].entity }
    }
  }
}
