package import KBText

/// Decides once more, by the whole tree, which tag a word has where the tagger was in doubt.
///
/// The tagger sees the words beside a word and the tags before it. Whether `called` is a past tense or `down` a particle,
/// subjects, objects and heads tell, whatever stands between. The tree keeps what the first tag made of it.
package struct TagReviser: Sendable {
  private let weights: SparseWeights

  /// What a point of the tagger's margin weighs against the tree. Tuned on five parts of the treebanks held out in
  /// turn: 4 to 12 are as good.
  package static let marginWeight = 8

  package init?(_ model: SparseModel?) {
    guard let model, model.weights.classes == PartOfSpeech.names.count else { return nil }
    weights = model.weights
  }

  /// The tree with the tags that fit it. O(n) in the tokens.
  package func revised(
    _ syntax: Syntax, of document: Document, _ features: DocumentFeatures,
    _ doubts: [TagDoubt], _ memory: AnalysisMemory = AnalysisMemory()
  ) -> Syntax {
    var found = syntax
    var rest = doubts[...]
    for sentence in document.sentences {
      let own = rest.prefix { $0.word < sentence.tokens.upperBound }
      rest = rest.dropFirst(own.count)
      guard !own.isEmpty else { continue }
      let context = TagDoubtFeatures(sentence.tokens, features.words, syntax)
      // What the tree itself has changed already is no longer in doubt.
      for doubt in own where syntax.tags[doubt.word] == doubt.first {
        guard !isParticipleBehindObject(doubt, syntax, sentence.tokens) else { continue }
        if favoursSecond(doubt, context, memory) { found.tags[doubt.word] = doubt.second }
      }
    }
    return found
  }

  private func favoursSecond(
    _ doubt: TagDoubt, _ context: TagDoubtFeatures, _ memory: AnalysisMemory
  ) -> Bool {
    let (list, sums) = (memory.features, memory.sums)
    list.removeAll()
    context.forEach(of: doubt) { list.append($0) }
    list.endWord()
    sums.clear(1)
    weights.add(list, to: sums)
    let gain = Int(sums[0, Int(doubt.second.rawValue)]) - Int(sums[0, Int(doubt.first.rawValue)])
    return gain > Self.marginWeight * doubt.margin
  }

  private static let past = PartOfSpeech("VBD")
  private static let participle = PartOfSpeech("VBN")

  /// `blamed guards [stationed] there`: a participle that the tree has as a clause without `that` may hang wrongly. Whether
  /// it is one in the past, the treebanks leave open: changed or not, as many are right.
  private func isParticipleBehindObject(
    _ doubt: TagDoubt, _ syntax: Syntax, _ sentence: Range<Int>
  ) -> Bool {
    doubt.first == Self.participle && doubt.second == Self.past
      && syntax.relations[doubt.word] == .ccomp
      && !sentence.contains {
        Int(syntax.heads[$0]) == doubt.word && syntax.relations[$0] == .mark
      }
  }
}
