import Foundation
import KBLanguage

extension ModelFile {
  /// The model in a file; its bytes stay in memory until the program ends.
  init?(path: String) throws {
    self.init(copying: try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  fileprivate init?(copying data: some Collection<UInt8>) { self.init(lasting(data)) }
}

extension ModelParts {
  /// The model in a file; its bytes stay in memory until the program ends.
  init?(path: String) throws {
    self.init(copying: try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  fileprivate init?(copying data: some Collection<UInt8>) { self.init(lasting(data)) }
}

/// A copy that is never freed: models point into their bytes.
private func lasting(_ data: some Collection<UInt8>) -> UnsafeRawBufferPointer {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
  bytes.copyBytes(from: data)
  return UnsafeRawBufferPointer(bytes)
}

extension SparseImage {
  /// The model ready for use; its bytes stay in memory until the program ends.
  func model() -> SparseModel? { SparseModel(ModelParts(copying: bytes())) }
}

extension ModelImage {
  /// The model ready for use; its bytes stay in memory until the program ends.
  func file() -> ModelFile? { ModelFile(copying: bytes()) }
}

extension PartOfSpeechTagger {
  /// The tagger whose files lie in a folder.
  init?(folder: String) throws {
    self.init(
      try SparseModel(ModelParts(path: "\(folder)/tagger.bin")),
      classes: TagClasses(try ModelFile(path: "\(folder)/tagclasses.bin")),
      forms: WordFormTable(try ModelFile(path: "\(folder)/wordforms.bin")))
  }
}
