// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument.
constexpr std::array kSentences = {
    Sentence{Code::FileNotFound, "找不到文件“{file}”。请检查路径，或重新选择文件。",
             "The file “{file}” does not exist. Check the path or choose it again."},
    Sentence{Code::FileNotRegular, "“{file}”不是普通文件，无法读取。请选择磁盘上的数据文件。",
             "“{file}” is not a regular file. Choose a data file on disk."},
    Sentence{Code::FileUnreadable, "无法读取“{file}”：{detail}。请检查文件是否完整、是否有读取权限。",
             "“{file}” cannot be read: {detail}. Check that it is complete and that you may read it."},
    Sentence{
        Code::FileNotWritten,
        "无法写入“{file}”：{detail}。原来的文件没有改动，请换一个位置或清理磁盘空间后重试。",
        "“{file}” could not be written: {detail}. The old file is untouched; choose another place or free "
        "some space and try again."},
    Sentence{
        Code::FileTypeUnsupported,
        "不支持“{file}”的文件格式。请另存为 Shapefile、GeoPackage、GeoJSON、CSV 或 XLSX。",
        "The format of “{file}” is not supported. Save it as Shapefile, GeoPackage, GeoJSON, CSV or XLSX."},
    Sentence{Code::FileTooLarge, "“{file}”超过 {limit} 字节的上限。请拆分后再打开，或另存为 GeoPackage。",
             "“{file}” is larger than the limit of {limit} bytes. Split it, or save it as GeoPackage."},
    Sentence{Code::CrsUnknown, "无法识别坐标系“{crs}”。请改用 EPSG 编号，例如 EPSG:4550。",
             "The coordinate system “{crs}” is not known. Give its EPSG number, such as EPSG:4550."},
    Sentence{Code::CrsNoTransform, "无法从“{from}”转换到“{to}”。请检查两个坐标系是否选对。",
             "No conversion leads from “{from}” to “{to}”. Check that both systems are the right ones."},
    Sentence{Code::CoordinateUnusable, "坐标（{x}，{y}）无法转换。请检查数据和它的坐标系。",
             "The coordinate ({x}, {y}) cannot be converted. Check the data and their coordinate system."},
};

} // namespace

std::span<const Sentence> gisSentences()
{
    return kSentences;
}

} // namespace yike
