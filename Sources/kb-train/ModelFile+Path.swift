import Foundation
import KBLanguage

extension ModelFile {
  /// The model in a file; its bytes stay in memory until the program ends.
  init?(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    data.copyBytes(to: bytes)
    self.init(UnsafeRawBufferPointer(bytes))
  }
}
