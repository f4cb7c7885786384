/// A model whose rows are sparse, as it is embedded.
///
/// The parts of its file: counts of homes and classes as UInt32; parameters as Int16; the placement's numbers as UInt16;
/// marks as UInt16 and places as UInt32, one for each slot; planes; chunks as UInt64.
package struct SparseModel: Sendable {
  /// Numbers that the model needs beside its rows: transition weights; or by how much the features that are asked first
  /// must lead to decide alone.
  package let parameters: [Int16]
  package let weights: SparseWeights

  /// Nil where the file has another layout.
  package init?(_ file: ModelParts?) {
    guard let file, let counts = file.part(0, of: UInt32.self), counts.count == 2,
      let parameters = file.part(1, of: Int16.self), let numbers = file.part(2, of: UInt16.self),
      let marks = file.part(3, of: UInt16.self), let places = file.part(4, of: UInt32.self),
      let planes = file.part(5, of: UInt8.self), let chunks = file.part(6, of: UInt64.self),
      marks.count == places.count, counts[1] <= UInt32(ClassSums.classes),
      let placement = Placement(numbers: numbers, slots: marks.count),
      let rows = WeightRows(planes: planes, chunks: chunks, classes: Int(counts[1]))
    else { return nil }
    self.parameters = Array(parameters)
    weights = SparseWeights(
      placement: placement, homes: UInt64(counts[0]), marks: marks, places: places,
      rows: rows)
  }
}
