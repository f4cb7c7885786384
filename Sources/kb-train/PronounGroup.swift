/// Pronouns that share weights, in the order of their columns.
enum PronounGroup: Int, CaseIterable {
  /// He and she.
  case person
  /// It.
  case thing
  /// They.
  case several

  /// How fast weights shrink. For he and she 0.01 beats 0.002: 864 right of 978, against 837 of 963.
  var decay: Double { self == .person ? 0.01 : 0.002 }

  /// Weights set by hand, which training leaves alone: `Moscow argued that its forces` and `Voss said so. He added` are
  /// common in news and all but missing in GUM; `British` of `a British firm` is no country that does something.
  var fixed: [String: Double] {
    switch self {
    case .person: ["speaksOn": 1.5]
    case .thing: ["bodyReports": 2, "wasAdjective": -0.7]
    case .several: ["bodyReports": 2]
    }
  }
}
