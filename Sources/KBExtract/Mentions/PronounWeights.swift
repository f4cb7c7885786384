import KBText

/// Weights of the features for each kind of pronoun: `lists/pronoun-weights.tsv`.
struct PronounWeights {
  static let shared = PronounWeights()
  private var weights: [Float]

  private init() {
    weights = Array(repeating: 0, count: 3 * PronounFeature.allCases.count)
    var indices: [String: Int] = [:]
    for feature in PronounFeature.allCases { indices["\(feature)"] = feature.rawValue }
    for row in DataList.rows("pronoun-weights") where row.count == 4 {
      guard let feature = indices[row[0]] else { continue }
      for group in 0..<3 {
        weights[group * PronounFeature.allCases.count + feature] = Float(row[group + 1]) ?? 0
      }
    }
  }

  func score(_ features: [PronounFeature], _ kind: Pronoun.Kind) -> Float {
    let base = Self.group(kind) * PronounFeature.allCases.count
    return features.reduce(0) { $0 + weights[base + $1.rawValue] }
  }

  /// 0 for a person (he, she), 1 for a thing (it), 2 for several (they).
  static func group(_ kind: Pronoun.Kind) -> Int {
    switch kind {
    case .he, .she, .i, .we: 0
    case .it: 1
    case .they: 2
    }
  }
}
