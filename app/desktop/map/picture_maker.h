// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints one part of the map (its base, or its marks and labels) as a picture in a thread of its own. The
// latest request wins: an older one is stopped. The interface thread only blits what arrives.

#include "app/map/paint/map_painter.h"

#include <QImage>
#include <QObject>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace yike {

struct MapPicture {
    QImage image; ///< null: none yet
    MapView view; ///< what it shows; larger than the window by a margin
};

class PictureMaker : public QObject {
    Q_OBJECT
public:
    using Paint = std::function<void(QPainter&, const MapScene&, const MapView&, const MapStyle&)>;
    PictureMaker(Paint paint, QImage::Format format, QObject* parent = nullptr);
    ~PictureMaker() override;

    void request(std::shared_ptr<const MapScene> scene, const MapView& view, const MapStyle& style,
                 double ratio);
    [[nodiscard]] bool busy() const;

signals:
    void made(const yike::MapPicture& picture); ///< in the thread this object lives in

private:
    struct Request {
        std::shared_ptr<const MapScene> scene;
        MapView view;
        MapStyle style;
        double ratio = 1;
        int number = 0;
    };

    void run(const std::stop_token& stop);
    [[nodiscard]] MapPicture paint(const Request& request) const;
    void deliver(const MapPicture& picture, int number);

    Paint m_paint;
    QImage::Format m_format;
    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_wake;
    std::optional<Request> m_next;
    std::stop_source m_current;
    int m_requested = 0; ///< interface thread only
    int m_delivered = 0; ///< interface thread only
    std::jthread m_thread;
};

} // namespace yike
