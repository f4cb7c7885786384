import Foundation
import KBLanguage

extension ModelFile {
  /// The model in a file; its bytes stay in memory until the program ends.
  init?(path: String) throws {
    self.init(copying: try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  fileprivate init?(copying data: some Collection<UInt8>) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    bytes.copyBytes(from: data)
    self.init(UnsafeRawBufferPointer(bytes))
  }
}

extension ModelImage {
  /// The model ready for use; its bytes stay in memory until the program ends.
  func file() -> ModelFile? { ModelFile(copying: bytes()) }
}
