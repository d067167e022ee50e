"""Prints the schema of LiveKit's native library as its Python wheel describes it.

Usage, with the Python package protobuf at hand:
  python3 schema/extract.py UNPACKED_WHEEL src/main/proto/livekit_ffi.proto > src/test/resources/livekit_ffi.schema

One line a field: message, name, number, label, type; one a value of an enum; of the messages and enums
that our own schema names. The first line names the library by its SHA-256, so that LibrarySchemaIT can
tell whether it is the one that is installed.
"""

import hashlib
import importlib
import pathlib
import pkgutil
import re
import sys
import types

from google.protobuf import descriptor_pb2

LABELS = {1: "optional", 2: "required", 3: "repeated"}
TYPES = {number: name[len("TYPE_"):].lower()
         for name, number in descriptor_pb2.FieldDescriptorProto.Type.items()}


def load(wheel):
    # Not by "import livekit.rtc", which would load the library and need its other dependencies.
    for name in ("livekit", "livekit.rtc"):
        package = types.ModuleType(name)
        package.__path__ = [str(wheel.joinpath(*name.split(".")))]
        sys.modules[name] = package
    protos = importlib.import_module("livekit.rtc._proto")
    for module in sorted(m.name for m in pkgutil.iter_modules(protos.__path__)):
        if module.endswith("_pb2"):
            file = descriptor_pb2.FileDescriptorProto()
            importlib.import_module("livekit.rtc._proto." + module).DESCRIPTOR.CopyToProto(file)
            yield file


def enum_lines(enum, outer):
    for value in enum.value:
        yield f"{outer}{enum.name} {value.name} {value.number} value enum"


def message_lines(message, outer):
    name = outer + message.name
    for field in message.field:
        kind = field.type_name.removeprefix(".livekit.proto.") or TYPES[field.type]
        yield f"{name} {field.name} {field.number} {LABELS[field.label]} {kind}"
    for enum in message.enum_type:
        yield from enum_lines(enum, name + ".")
    for nested in message.nested_type:
        yield from message_lines(nested, name + ".")


def main():
    wheel = pathlib.Path(sys.argv[1])
    ours = set(re.findall(r"^(?:message|enum) (\w+)", pathlib.Path(sys.argv[2]).read_text(), re.M))
    library = wheel / "livekit" / "rtc" / "resources" / "liblivekit_ffi.so"
    print("library", hashlib.sha256(library.read_bytes()).hexdigest())
    lines = []
    for file in load(wheel):
        for enum in file.enum_type:
            lines += enum_lines(enum, "")
        for message in file.message_type:
            lines += message_lines(message, "")
    print("\n".join(sorted(line for line in lines if re.split("[. ]", line)[0] in ours)))


main()
